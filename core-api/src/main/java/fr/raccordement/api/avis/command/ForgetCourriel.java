package fr.raccordement.api.avis.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.avis.PreferencesAvisId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Destroys the address for good, in the history too; for oneself, or as AIFE_ADMIN for anybody.
 * Nobody is written to any more. Where there is none it changes nothing.
 *
 * <p>Refuses: NOT_FOUND (that of another person), MOTIF_MISSING.
 *
 * @param preferencesAvisId whose
 * @param motif why
 */
@Requires(
        utilisateur = true,
        roles = {Role.AIFE_INSTRUCTEUR, Role.AIFE_ADMIN, Role.AUDITEUR})
public record ForgetCourriel(
        @TargetAggregateIdentifier PreferencesAvisId preferencesAvisId, String motif)
        implements PreferencesAvisCommand {}
