package fr.raccordement.api.fiche.command;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Begins a revision of an active fiche with the content in use, which goes on unchanged (G3). While
 * one is open it changes nothing. Refuses: FICHE_NOT_ACTIVE, STRUCTURE_INACTIVE.
 */
@Requires(parties = Partie.EMETTEUR, profils = Profil.RACCORDEMENT_MODIFICATION)
@Requires(
        parties = Partie.RECEPTEUR,
        profils = {Profil.RACCORDEMENT_MODIFICATION, Profil.EDI_RECEPTEUR_MODIFICATION})
public record OpenRevision(
        @TargetAggregateIdentifier FicheId ficheId, @Nullable Long expectedVersion)
        implements FicheCommand {}
