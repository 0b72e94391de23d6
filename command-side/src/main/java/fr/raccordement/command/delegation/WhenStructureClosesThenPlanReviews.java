package fr.raccordement.command.delegation;

import fr.raccordement.api.structure.event.StructureDeactivated;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A structure that is closed ends the delegations that it gave or was given. */
@Component
@ProcessingGroup("delegation-revues")
class WhenStructureClosesThenPlanReviews {

    private final OpenDelegations openDelegations;
    private final DelegationReviews reviews;

    WhenStructureClosesThenPlanReviews(OpenDelegations openDelegations, DelegationReviews reviews) {
        this.openDelegations = openDelegations;
        this.reviews = reviews;
    }

    @EventHandler
    void on(StructureDeactivated event) {
        openDelegations.ofStructure(event.siret()).forEach(reviews::plan);
    }
}
