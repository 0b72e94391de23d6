package fr.raccordement.api.fiche.command;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Sends the fiche, or its open revision, to the operator (S-33) and claims its certificates (S-18).
 * Refuses, all at once, every missing or wrong item; FICHE_NOT_EDITABLE; STRUCTURE_INACTIVE;
 * CERT_ALREADY_USED, IDENTIFIANT_ALREADY_USED (D-136); REVISION_UNCHANGED (the revision says what
 * is in use).
 */
@Requires(parties = Partie.EMETTEUR, profils = Profil.RACCORDEMENT_MODIFICATION)
@Requires(
        parties = Partie.RECEPTEUR,
        profils = {Profil.RACCORDEMENT_MODIFICATION, Profil.EDI_RECEPTEUR_MODIFICATION})
public record SubmitFiche(
        @TargetAggregateIdentifier FicheId ficheId, @Nullable Long expectedVersion)
        implements FicheCommand {}
