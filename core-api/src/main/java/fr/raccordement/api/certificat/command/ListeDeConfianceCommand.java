package fr.raccordement.api.certificat.command;

import fr.raccordement.api.certificat.ListeDeConfianceId;
import org.jspecify.annotations.Nullable;

/** What may be asked of the list of trusted issuers. */
public sealed interface ListeDeConfianceCommand permits TrustEmetteur, DistrustEmetteur {

    /** The one list: what is decided on two issuers at once is decided one after the other. */
    ListeDeConfianceId liste();

    /**
     * The version of the issuer that the actor saw, or null to take whatever is stored; another one
     * is refused with CONFLICT.
     */
    @Nullable Long expectedVersion();
}
