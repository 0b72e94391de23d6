package fr.raccordement.api.scellement.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.scellement.ScellementId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that the log exists and how far it is. The system sends it. Of a log that is not the one
 * known, or no further than known, it records nothing. Refuses nothing of its own.
 *
 * @param scellementId whose log it is
 * @param origine the name of the log
 * @param cle its public key, as a verifier key of C2SP signed-note
 * @param taille how many events its last checkpoint covers
 * @param racine the root of that checkpoint, Base64
 */
@Requires(roles = Role.AIFE_ADMIN)
public record RecordScellement(
        @TargetAggregateIdentifier ScellementId scellementId,
        String origine,
        String cle,
        long taille,
        String racine)
        implements ScellementCommand {}
