package fr.raccordement.api.certificat.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.certificat.ListeDeConfianceId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Trusts an authority, by its name and key (S-16). Repeated with the same source it changes
 * nothing. Answers the SHA-256 of the certificate.
 *
 * <p>Refuses: CERT_MISSING, CERT_FORMAT, CERT_TOO_LARGE, CERT_TOO_MANY, CERT_PRIVATE_KEY,
 * CERT_BUSY, CERT_TIMEOUT, EMETTEUR_NOT_AUTHORITY, CERT_VALIDITY, CERT_KEY, SOURCE_MISSING;
 * CONFLICT.
 *
 * @param liste the list
 * @param certificat one certificate of an authority, PEM or DER
 * @param source where the trust comes from, such as a list and its date, 1 to 2,000 characters
 * @param expectedVersion the version of the issuer that the actor saw
 */
@Requires(roles = Role.AIFE_ADMIN)
public record TrustEmetteur(
        @TargetAggregateIdentifier ListeDeConfianceId liste,
        byte[] certificat,
        String source,
        @Nullable Long expectedVersion)
        implements ListeDeConfianceCommand {

    /** Hides the bytes: what was uploaded may be a private key. */
    @Override
    public String toString() {
        return "TrustEmetteur[" + certificat.length + " bytes]";
    }
}
