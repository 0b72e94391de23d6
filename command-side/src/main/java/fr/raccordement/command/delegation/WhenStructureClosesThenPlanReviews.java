package fr.raccordement.command.delegation;

import fr.raccordement.api.structure.event.StructureDeactivated;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A structure that is closed ends the delegations that it gave or was given. */
@Component
@ProcessingGroup("delegation-revues")
class WhenStructureClosesThenPlanReviews {

    private final OpenDelegations ouvertes;
    private final DelegationReviews revues;

    WhenStructureClosesThenPlanReviews(OpenDelegations ouvertes, DelegationReviews revues) {
        this.ouvertes = ouvertes;
        this.revues = revues;
    }

    @EventHandler
    void on(StructureDeactivated event) {
        ouvertes.ofStructure(event.siret()).forEach(revues::plan);
    }
}
