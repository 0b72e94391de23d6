package fr.raccordement.api.fiche.command;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Sets how files travel; another choice clears certificates and network (S-21). Refuses:
 * FICHE_NOT_EDITABLE.
 */
@Requires(profils = Profil.RACCORDEMENT_MODIFICATION)
public record ChooseProtocole(
        @TargetAggregateIdentifier FicheId ficheId,
        Protocole protocole,
        @Nullable Long expectedVersion)
        implements FicheCommand {}
