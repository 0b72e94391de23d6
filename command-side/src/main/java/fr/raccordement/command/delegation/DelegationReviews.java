package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.command.EventFold;
import fr.raccordement.command.deadline.Deadlines;
import fr.raccordement.processing.Batch;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Plans when the system looks at a delegation next: at once where it has to end, at its instant
 * where it becomes active. The two are deadlines apart, so that plans made at the same time by
 * several never undo one another; the command of a plan overtaken by events does nothing.
 */
@Component
class DelegationReviews {

    static final String FIN = "delegation-fin";
    static final String ACTIVATION = "delegation-activation";

    private final EventFold events;
    private final DelegationOutlook outlook;
    private final Deadlines deadlines;
    private final Clock clock;

    DelegationReviews(
            EventFold events, DelegationOutlook outlook, Deadlines deadlines, Clock clock) {
        this.events = events;
        this.outlook = outlook;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Plans once for all events of a batch, which are looked at together. */
    void plan(String delegationId) {
        Batch.once("plans of delegations", delegationId, () -> look(delegationId));
    }

    private void look(String delegationId) {
        var delegation =
                events.<DelegationEvent, FollowedDelegation>fold(
                        new DelegationId(delegationId),
                        DelegationEvent.class,
                        FollowedDelegation::after);
        if (delegation == null || !delegation.etat().open()) {
            return;
        }
        if (outlook.rupture(delegation).isPresent()) {
            deadlines.set(FIN, delegationId, clock.instant());
        }
        outlook.activation(delegation).ifPresent(at -> deadlines.set(ACTIVATION, delegationId, at));
    }

    void cancel(String delegationId) {
        deadlines.clear(FIN, delegationId);
        deadlines.clear(ACTIVATION, delegationId);
    }
}
