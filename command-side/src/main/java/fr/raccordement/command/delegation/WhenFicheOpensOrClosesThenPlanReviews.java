package fr.raccordement.command.delegation;

import fr.raccordement.api.fiche.event.*;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A fiche in use lets its delegations become active; one that is closed ends them. */
@Component
@ProcessingGroup("delegation-revues")
class WhenFicheOpensOrClosesThenPlanReviews {

    private final DelegationsOuvertes ouvertes;
    private final Revues revues;

    WhenFicheOpensOrClosesThenPlanReviews(DelegationsOuvertes ouvertes, Revues revues) {
        this.ouvertes = ouvertes;
        this.revues = revues;
    }

    @EventHandler
    void on(FicheEvent event) {
        switch (event) {
            case FicheActivated _, FicheReactivated _, FicheDeactivated _, FicheDiscarded _ ->
                    ouvertes.ofFiche(event.ficheId()).forEach(revues::plan);
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
                    FicheSubmitted _,
                    FicheWithdrawn _,
                    FicheReturned _,
                    RevisionOpened _,
                    RevisionSubmitted _,
                    RevisionWithdrawn _,
                    RevisionRejected _,
                    RevisionApplied _,
                    RevisionDiscarded _,
                    CertificatExpiryNotified _,
                    TiersDeDematerialisationDeclared _,
                    ContactsForgotten _ -> {}
        }
    }
}
