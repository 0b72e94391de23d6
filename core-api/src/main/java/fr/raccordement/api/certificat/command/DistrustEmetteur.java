package fr.raccordement.api.certificat.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.certificat.ListeDeConfianceId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Trusts an authority no more, wherever its trust came from: its key is refused under every name
 * and anywhere in a chain. Already so, nothing changes. Answers the SHA-256 of the certificate.
 *
 * <p>Refuses: NOT_FOUND where no source names the issuer; MOTIF_MISSING; CONFLICT.
 *
 * @param liste the list
 * @param sha256 of the certificate, hexadecimal; colons and case are ignored
 * @param motif why, 1 to 2,000 characters
 * @param expectedVersion the version of the issuer that the actor saw
 */
@Requires(roles = Role.AIFE_ADMIN)
public record DistrustEmetteur(
        @TargetAggregateIdentifier ListeDeConfianceId liste,
        String sha256,
        String motif,
        @Nullable Long expectedVersion)
        implements ListeDeConfianceCommand {}
