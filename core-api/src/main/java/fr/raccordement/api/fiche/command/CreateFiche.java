package fr.raccordement.api.fiche.command;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Starts a fiche as a draft (S-12, S-21), with the interface codes that are imposed on its kind
 * (S-47, S-48). Repeated with the same content it changes nothing.
 *
 * <p>Refuses: FICHE_ID_INVALID, FICHE_ID_TAKEN, STRUCTURE_UNKNOWN, STRUCTURE_INACTIVE,
 * SIRET_CHECKSUM (production on a fictive SIRET).
 */
@Requires(parties = Partie.EMETTEUR, profils = Profil.RACCORDEMENT_MODIFICATION)
@Requires(
        parties = Partie.RECEPTEUR,
        profils = {Profil.RACCORDEMENT_MODIFICATION, Profil.EDI_RECEPTEUR_MODIFICATION})
public record CreateFiche(
        @TargetAggregateIdentifier FicheId ficheId,
        String structure,
        FicheKind kind,
        Environnement environnement)
        implements FicheCommand {}
