package fr.raccordement.api.fiche.command;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Throws a draft away; its history stays. Refuses: FICHE_NOT_EDITABLE. */
@Requires(profils = Profil.RACCORDEMENT_MODIFICATION)
public record DiscardFiche(
        @TargetAggregateIdentifier FicheId ficheId, @Nullable Long expectedVersion)
        implements FicheCommand {}
