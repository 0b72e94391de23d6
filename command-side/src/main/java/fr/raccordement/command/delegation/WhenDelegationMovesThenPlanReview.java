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

/** Notes a delegation, then looks at what it rests on: in this order nothing is missed. */
@Component
@ProcessingGroup("delegation-revues")
class WhenDelegationMovesThenPlanReview {

    private final OpenDelegations ouvertes;
    private final DelegationReviews revues;

    WhenDelegationMovesThenPlanReview(OpenDelegations ouvertes, DelegationReviews revues) {
        this.ouvertes = ouvertes;
        this.revues = revues;
    }

    @EventHandler
    void on(DelegationEvent event) {
        var delegation = event.delegationId();
        switch (event) {
            case DelegationRequested requested -> {
                ouvertes.note(requested);
                revues.plan(delegation);
            }
            case DelegationAccepted _, DelegationActivated _ -> revues.plan(delegation);
            case DelegationRefused _, DelegationCancelled _, DelegationEnded _ -> {
                revues.cancel(delegation);
                ouvertes.forget(delegation);
            }
        }
    }
}
