package fr.raccordement.api.fiche.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Sends the fiche, or its revision, back to its author for correction; the content in use stays
 * what it was. Refuses: FICHE_NOT_SENT, MOTIF_MISSING, SEPARATION_DES_TACHES (the actor worked on
 * the fiche).
 *
 * @param motif what to correct, not blank
 */
@Requires(roles = Role.AIFE_INSTRUCTEUR)
public record ReturnFiche(
        @TargetAggregateIdentifier FicheId ficheId, String motif, @Nullable Long expectedVersion)
        implements FicheCommand {}
