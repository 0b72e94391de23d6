package fr.raccordement.api.habilitation.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.GestionId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Gives a structure its principal manager, attached to it if they were not, with the profiles that
 * go with it (S-09, S-58). Again it changes nothing.
 *
 * <p>Refuses: STRUCTURE_UNKNOWN, UTILISATEUR_INVALID, GESTIONNAIRE_PRINCIPAL_EXISTS (unless {@code
 * remplacer}), MOTIF_TOO_LONG, SEPARATION_DES_TACHES (the actor themselves).
 *
 * @param utilisateur login
 * @param remplacer whether to take the place of the one there is, as when they left without handing
 *     over; they keep the profiles that they hold
 * @param motif why, or null
 */
@Requires(roles = Role.AIFE_ADMIN)
public record NameGestionnairePrincipal(
        @TargetAggregateIdentifier GestionId gestionId,
        String utilisateur,
        boolean remplacer,
        @Nullable String motif)
        implements GestionCommand {}
