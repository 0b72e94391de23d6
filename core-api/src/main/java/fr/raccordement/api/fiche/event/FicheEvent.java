package fr.raccordement.api.fiche.event;

/** The catalogue: all that can have happened to a fiche, in the order of its life. */
public sealed interface FicheEvent
        permits FicheCreated,
                ProtocoleChosen,
                CertificatsDeposited,
                ValiditeDefined,
                ContactsDefined,
                ReseauPesitDefined,
                ReseauSftpDefined,
                ReseauAs2Defined,
                InterfacesDefined,
                CommentaireDefined,
                FicheSubmitted,
                FicheWithdrawn,
                FicheReturned,
                FicheActivated,
                RevisionOpened,
                RevisionSubmitted,
                RevisionWithdrawn,
                RevisionRejected,
                RevisionApplied,
                RevisionDiscarded,
                CertificatExpiryNotified,
                ValiditeEndNotified,
                ConfianceLost,
                ConfianceRegained,
                FicheDeactivated,
                FicheReactivated,
                FicheDiscarded,
                TiersDeDematerialisationDeclared,
                ContactsForgotten {
    String ficheId();

    /**
     * Whether whoever is behind an event worked on what the fiche says, or sent it, and so does not
     * examine it (D-156).
     *
     * @param closed whether the fiche is deactivated: what changes there is part of opening it
     *     again
     */
    static boolean isWork(FicheEvent event, boolean closed) {
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
                    !closed;
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
