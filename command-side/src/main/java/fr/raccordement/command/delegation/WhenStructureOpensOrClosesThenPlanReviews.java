package fr.raccordement.command.delegation;

import fr.raccordement.api.structure.event.StructureDeactivated;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.structure.event.StructureReactivated;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** While a structure is not active, the delegations that it gave or was given are suspended. */
@Component
@ProcessingGroup("delegation-revues")
class WhenStructureOpensOrClosesThenPlanReviews {

    private final OpenDelegations openDelegations;
    private final DelegationReviews reviews;

    WhenStructureOpensOrClosesThenPlanReviews(
            OpenDelegations openDelegations, DelegationReviews reviews) {
        this.openDelegations = openDelegations;
        this.reviews = reviews;
    }

    @EventHandler
    void on(StructureDeactivated event) {
        planReviews(event);
    }

    @EventHandler
    void on(StructureReactivated event) {
        planReviews(event);
    }

    private void planReviews(StructureEvent event) {
        openDelegations.ofStructure(event.siret()).forEach(reviews::plan);
    }
}
