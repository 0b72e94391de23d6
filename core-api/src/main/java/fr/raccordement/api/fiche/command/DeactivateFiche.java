package fr.raccordement.api.fiche.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Closes the raccordement and drops a revision that was not applied. Refuses: FICHE_NOT_ACTIVE,
 * MOTIF_MISSING.
 *
 * @param motif why, not blank
 */
@Requires(parties = Partie.EMETTEUR, profils = Profil.RACCORDEMENT_MODIFICATION)
@Requires(
        parties = Partie.RECEPTEUR,
        profils = {Profil.RACCORDEMENT_MODIFICATION, Profil.EDI_RECEPTEUR_MODIFICATION})
@Requires(roles = Role.AIFE_INSTRUCTEUR)
public record DeactivateFiche(
        @TargetAggregateIdentifier FicheId ficheId, String motif, @Nullable Long expectedVersion)
        implements FicheCommand {}
