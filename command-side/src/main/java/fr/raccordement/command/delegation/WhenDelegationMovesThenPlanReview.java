package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.event.DelegationAccepted;
import fr.raccordement.api.delegation.event.DelegationActivated;
import fr.raccordement.api.delegation.event.DelegationCancelled;
import fr.raccordement.api.delegation.event.DelegationEnded;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.delegation.event.DelegationRefused;
import fr.raccordement.api.delegation.event.DelegationRequested;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Notes a delegation, then looks at what it rests on: in this order nothing is missed (D-115). */
@Component
@ProcessingGroup("delegation-revues")
class WhenDelegationMovesThenPlanReview {

    private final OpenDelegations openDelegations;
    private final DelegationReviews reviews;

    WhenDelegationMovesThenPlanReview(OpenDelegations openDelegations, DelegationReviews reviews) {
        this.openDelegations = openDelegations;
        this.reviews = reviews;
    }

    @EventHandler
    void on(DelegationEvent event) {
        var delegation = event.delegationId();
        switch (event) {
            case DelegationRequested requested -> {
                openDelegations.note(requested);
                reviews.plan(delegation);
            }
            case DelegationAccepted _, DelegationActivated _ -> reviews.plan(delegation);
            case DelegationRefused _, DelegationCancelled _, DelegationEnded _ -> {
                reviews.cancel(delegation);
                openDelegations.forget(delegation);
            }
        }
    }
}
