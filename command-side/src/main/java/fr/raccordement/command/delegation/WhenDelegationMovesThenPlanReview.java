package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.event.DelegationAccepted;
import fr.raccordement.api.delegation.event.DelegationAcceptedAsSuccessor;
import fr.raccordement.api.delegation.event.DelegationActivated;
import fr.raccordement.api.delegation.event.DelegationCancelled;
import fr.raccordement.api.delegation.event.DelegationEnded;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.delegation.event.DelegationRefused;
import fr.raccordement.api.delegation.event.DelegationReplaced;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.delegation.event.DelegationResumed;
import fr.raccordement.api.delegation.event.DelegationSuspended;
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
            case DelegationAccepted _, DelegationAcceptedAsSuccessor _, DelegationActivated _ ->
                    reviews.plan(delegation);
            case DelegationSuspended _, DelegationResumed _ -> {
                reviews.planSuspensionEnd(delegation);
                reviews.plan(delegation);
            }
            case DelegationRefused _,
                    DelegationCancelled _,
                    DelegationEnded _,
                    DelegationReplaced _ -> {
                reviews.cancel(delegation);
                openDelegations.forget(delegation);
            }
        }
    }
}
