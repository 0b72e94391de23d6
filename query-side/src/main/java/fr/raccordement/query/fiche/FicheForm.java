package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.fiche.event.*;
import fr.raccordement.api.fiche.event.ConfianceLost;
import fr.raccordement.api.fiche.event.ConfianceRegained;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All that an author chooses and fills in; public for the codec alone. */
public record FicheForm(@Nullable Protocole protocole, FicheFormFields formulaire) {

    static final FicheForm EMPTY = new FicheForm(null, FicheFormFields.EMPTY);

    /** What the form is after an event; the same where the event is about something else. */
    FicheForm after(FicheEvent event, Instant at) {
        return switch (event) {
            case ProtocoleChosen chosen ->
                    new FicheForm(chosen.protocole(), formulaire.withoutWhatDependsOnProtocole());
            case CertificatsDeposited deposited -> with(formulaire.with(deposited));
            case ValiditeDefined defined ->
                    with(formulaire.with(new Validite(defined.du(), defined.au())));
            case ContactsDefined defined -> with(formulaire.with(defined, at));
            case ContactsForgotten forgotten -> with(formulaire.withoutContacts(forgotten.cle()));
            case ReseauPesitDefined defined -> with(formulaire.with(defined.reseau()));
            case ReseauSftpDefined defined -> with(formulaire.with(defined.reseau()));
            case ReseauAs2Defined defined -> with(formulaire.with(defined.reseau()));
            case InterfacesDefined defined -> with(formulaire.with(defined.interfaces()));
            case CommentaireDefined defined ->
                    with(formulaire.withCommentaire(defined.commentaire()));
            case FicheCreated _,
                    FicheSubmitted _,
                    FicheWithdrawn _,
                    FicheReturned _,
                    FicheActivated _,
                    RevisionOpened _,
                    RevisionSubmitted _,
                    RevisionWithdrawn _,
                    RevisionRejected _,
                    RevisionApplied _,
                    RevisionDiscarded _,
                    CertificatExpiryNotified _,
                    ValiditeEndNotified _,
                    ConfianceLost _,
                    ConfianceRegained _,
                    FicheDeactivated _,
                    FicheReactivated _,
                    FicheDiscarded _,
                    TiersDeDematerialisationDeclared _ ->
                    this;
        };
    }

    private FicheForm with(FicheFormFields filled) {
        return new FicheForm(protocole, filled);
    }
}
