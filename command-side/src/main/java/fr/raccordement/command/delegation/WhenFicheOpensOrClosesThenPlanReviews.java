package fr.raccordement.command.delegation;

import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.event.FicheReactivated;
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
    void on(FicheActivated event) {
        plan(event.ficheId());
    }

    @EventHandler
    void on(FicheReactivated event) {
        plan(event.ficheId());
    }

    @EventHandler
    void on(FicheDeactivated event) {
        plan(event.ficheId());
    }

    @EventHandler
    void on(FicheDiscarded event) {
        plan(event.ficheId());
    }

    private void plan(String ficheId) {
        ouvertes.ofFiche(ficheId).forEach(revues::plan);
    }
}
