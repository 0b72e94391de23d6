package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.command.EventFold;
import fr.raccordement.command.echeance.Echeances;
import fr.raccordement.processing.Batch;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Plans when the system looks at a delegation next: at once where it has to end, at its instant
 * where it becomes active. The two are deadlines apart, so that plans made at the same time by
 * several never undo one another; a plan overtaken by events rings for nothing.
 */
@Component
class Revues {

    static final String FIN = "delegation-fin";
    static final String ACTIVATION = "delegation-activation";

    private final EventFold events;
    private final Avenir avenir;
    private final Echeances echeances;
    private final Clock clock;

    Revues(EventFold events, Avenir avenir, Echeances echeances, Clock clock) {
        this.events = events;
        this.avenir = avenir;
        this.echeances = echeances;
        this.clock = clock;
    }

    /** Plans once for all events of a batch, which are looked at together. */
    void plan(String delegationId) {
        Batch.once("plans of delegations", delegationId, () -> look(delegationId));
    }

    private void look(String delegationId) {
        var delegation =
                events.<DelegationEvent, Suivi>fold(
                        new DelegationId(delegationId), DelegationEvent.class, Suivi::after);
        if (delegation == null || !delegation.etat().ouverte()) {
            return;
        }
        if (avenir.rupture(delegation).isPresent()) {
            echeances.set(FIN, delegationId, clock.instant());
        }
        avenir.activation(delegation).ifPresent(at -> echeances.set(ACTIVATION, delegationId, at));
    }

    void cancel(String delegationId) {
        echeances.clear(FIN, delegationId);
        echeances.clear(ACTIVATION, delegationId);
    }
}
