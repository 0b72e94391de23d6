package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.fiche.event.CertificatsDeposited;
import fr.raccordement.api.fiche.event.CommentaireDefined;
import fr.raccordement.api.fiche.event.ContactsDefined;
import fr.raccordement.api.fiche.event.ContactsForgotten;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.InterfacesDefined;
import fr.raccordement.api.fiche.event.ProtocoleChosen;
import fr.raccordement.api.fiche.event.ReseauAs2Defined;
import fr.raccordement.api.fiche.event.ReseauPesitDefined;
import fr.raccordement.api.fiche.event.ReseauSftpDefined;
import fr.raccordement.api.fiche.event.ValiditeDefined;
import org.jspecify.annotations.Nullable;

/** All that an author chooses and fills in; public for the codec alone. */
public record FicheForm(@Nullable Protocole protocole, FicheFormFields formulaire) {

    static final FicheForm VIDE = new FicheForm(null, FicheFormFields.VIDE);

    /** The same where the event is about something else. */
    FicheForm after(FicheEvent event) {
        return switch (event) {
            case ProtocoleChosen chosen ->
                    new FicheForm(chosen.protocole(), formulaire.withoutWhatDependsOnProtocole());
            case CertificatsDeposited deposited -> with(formulaire.with(deposited));
            case ValiditeDefined defined ->
                    with(formulaire.with(new Validite(defined.du(), defined.au())));
            case ContactsDefined defined -> with(formulaire.with(defined));
            case ContactsForgotten forgotten -> with(formulaire.withoutContacts(forgotten.cle()));
            case ReseauPesitDefined defined -> with(formulaire.with(defined.reseau()));
            case ReseauSftpDefined defined -> with(formulaire.with(defined.reseau()));
            case ReseauAs2Defined defined -> with(formulaire.with(defined.reseau()));
            case InterfacesDefined defined -> with(formulaire.with(defined.interfaces()));
            case CommentaireDefined defined ->
                    with(formulaire.withCommentaire(defined.commentaire()));
            default -> this;
        };
    }

    private FicheForm with(FicheFormFields filled) {
        return new FicheForm(protocole, filled);
    }
}
