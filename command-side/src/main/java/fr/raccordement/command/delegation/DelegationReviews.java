package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.command.EventFold;
import fr.raccordement.command.deadline.Deadlines;
import fr.raccordement.processing.Batch;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Plans when the system looks at a delegation next: at once where it has to end, to be suspended or
 * to resume, when the delay is over where it becomes active, and when it has been suspended for too
 * long. These are deadlines apart, so that plans made at the same time by several never undo one
 * another; the command of a plan overtaken by events does nothing. Whatever waits for the period of
 * the fiche is looked at when that begins, which is a deadline of the fiche (D-149).
 */
@Component
class DelegationReviews {

    static final String FIN = "delegation-fin";
    static final String ACTIVATION = "delegation-activation";
    static final String SUSPENSION_MAX = "delegation-suspension-max";

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

    /**
     * Plans the end of a suspension, or forgets it where there is none. Asked for by the
     * delegation's own events alone, which come in order, so that the last of them says it.
     */
    void planSuspensionEnd(String delegationId) {
        var delegation = Optional.ofNullable(delegation(delegationId));
        deadlines.plan(SUSPENSION_MAX, delegationId, delegation.flatMap(outlook::suspensionEnd));
    }

    void cancel(String delegationId) {
        deadlines.clear(FIN, delegationId);
        deadlines.clear(ACTIVATION, delegationId);
        deadlines.clear(SUSPENSION_MAX, delegationId);
    }

    private void look(String delegationId) {
        var delegation = delegation(delegationId);
        if (delegation == null) {
            return;
        }
        switch (outlook.nextStep(delegation)) {
            case DelegationOutlook.NextStep.Lost _,
                    DelegationOutlook.NextStep.Interrupted _,
                    DelegationOutlook.NextStep.Resume _ ->
                    deadlines.set(FIN, delegationId, clock.instant());
            case DelegationOutlook.NextStep.Activate _,
                    DelegationOutlook.NextStep.TooEarly _,
                    DelegationOutlook.NextStep.Nothing _ -> {}
        }
        outlook.delayEnd(delegation).ifPresent(at -> deadlines.set(ACTIVATION, delegationId, at));
    }

    private @Nullable FollowedDelegation delegation(String delegationId) {
        return events.<DelegationEvent, FollowedDelegation>fold(
                new DelegationId(delegationId), DelegationEvent.class, FollowedDelegation::after);
    }
}
