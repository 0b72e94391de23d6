package fr.raccordement.api.fiche.command;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * "Je suis un tiers de dématérialisation", ticked on a receiver fiche in any status but deactivated
 * (S-51): from then on delegations may be asked for from it. Repeated it changes nothing. Refuses:
 * FICHE_KIND (no receiver fiche), FICHE_DEACTIVATED (D-023).
 */
@Requires(parties = Partie.EMETTEUR, profils = Profil.RACCORDEMENT_MODIFICATION)
@Requires(
        parties = Partie.RECEPTEUR,
        profils = {Profil.RACCORDEMENT_MODIFICATION, Profil.EDI_RECEPTEUR_MODIFICATION})
public record DeclareTiersDeDematerialisation(
        @TargetAggregateIdentifier FicheId ficheId, @Nullable Long expectedVersion)
        implements FicheCommand {}
