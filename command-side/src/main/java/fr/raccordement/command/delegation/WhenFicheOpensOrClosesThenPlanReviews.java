package fr.raccordement.command.delegation;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.processing.Batch;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A fiche in use lets its delegations become active; while it is closed they are suspended. */
@Component
@ProcessingGroup("delegation-revues")
class WhenFicheOpensOrClosesThenPlanReviews {

    private final OpenDelegations openDelegations;
    private final DelegationReviews reviews;

    WhenFicheOpensOrClosesThenPlanReviews(
            OpenDelegations openDelegations, DelegationReviews reviews) {
        this.openDelegations = openDelegations;
        this.reviews = reviews;
    }

    @EventHandler
    void on(FicheActivated event) {
        planReviews(event);
    }

    /** The period may be another one. */
    @EventHandler
    void on(RevisionApplied event) {
        planReviews(event);
    }

    @EventHandler
    void on(FicheReactivated event) {
        planReviews(event);
    }

    @EventHandler
    void on(FicheDeactivated event) {
        planReviews(event);
    }

    @EventHandler
    void on(FicheDiscarded event) {
        planReviews(event);
    }

    private void planReviews(FicheEvent event) {
        var ficheId = event.ficheId();
        Batch.computeOnce(
                        "delegations of fiches",
                        () -> openDelegations.ofFiches(withThoseToCome(ficheId)))
                .getOrDefault(ficheId, List.of())
                .forEach(reviews::plan);
    }

    private static Set<String> withThoseToCome(String ficheId) {
        var fiches = Batch.identifiers(new FicheId("").toString());
        return fiches.contains(ficheId) ? fiches : Set.of(ficheId);
    }
}
