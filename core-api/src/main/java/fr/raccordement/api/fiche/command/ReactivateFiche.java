package fr.raccordement.api.fiche.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Opens a closed raccordement again. Refuses: FICHE_NOT_DEACTIVATED, STRUCTURE_INACTIVE,
 * CERT_VALIDITY, VALIDITE_PAST, IDENTIFIANT_ALREADY_USED (D-136), SEPARATION_DES_TACHES (the actor
 * worked on the fiche).
 */
@Requires(roles = Role.AIFE_INSTRUCTEUR)
public record ReactivateFiche(
        @TargetAggregateIdentifier FicheId ficheId, @Nullable Long expectedVersion)
        implements FicheCommand {}
