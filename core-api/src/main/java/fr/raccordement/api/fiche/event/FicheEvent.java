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
}
