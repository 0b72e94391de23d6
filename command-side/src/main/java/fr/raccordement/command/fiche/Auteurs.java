package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.event.*;
import fr.raccordement.api.fiche.event.ConfianceLost;
import fr.raccordement.api.fiche.event.ConfianceRegained;

/** Who worked on a fiche, and so does not examine it (D-156). */
final class Auteurs {

    private Auteurs() {}

    /** Whether whoever is behind the event worked on what the fiche says, or sent it. */
    static boolean isWork(FicheEvent event) {
        return switch (event) {
            case FicheCreated _,
                    ProtocoleChosen _,
                    CertificatsDeposited _,
                    ValiditeDefined _,
                    ContactsDefined _,
                    ReseauPesitDefined _,
                    ReseauSftpDefined _,
                    ReseauAs2Defined _,
                    InterfacesDefined _,
                    CommentaireDefined _,
                    TiersDeDematerialisationDeclared _,
                    FicheSubmitted _,
                    FicheWithdrawn _,
                    RevisionOpened _,
                    RevisionSubmitted _,
                    RevisionWithdrawn _,
                    RevisionDiscarded _ ->
                    true;
            case FicheReturned _,
                    FicheActivated _,
                    RevisionRejected _,
                    RevisionApplied _,
                    CertificatExpiryNotified _,
                    ValiditeEndNotified _,
                    ConfianceLost _,
                    ConfianceRegained _,
                    FicheDeactivated _,
                    FicheReactivated _,
                    FicheDiscarded _,
                    ContactsForgotten _ ->
                    false;
        };
    }
}
