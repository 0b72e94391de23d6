package fr.raccordement.command.delegation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.raccordement.api.delegation.ReceptionId;
import fr.raccordement.api.delegation.event.ReceptionEntrusted;
import fr.raccordement.api.delegation.event.ReceptionEvent;
import fr.raccordement.api.delegation.event.ReceptionTakenBack;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The reception for one public structure on one platform: one delegation has it, or none (D-017).
 */
@Aggregate(type = "Reception")
class Reception {

    @AggregateIdentifier private ReceptionId id;
    private @Nullable String delegation;

    boolean entrust(ReceptionId reception, String delegationId) {
        if (delegation == null) {
            apply(
                    new ReceptionEntrusted(
                            reception.structure(), reception.environnement(), delegationId));
        }
        return delegationId.equals(delegation);
    }

    void takeBack(String delegationId) {
        if (delegationId.equals(delegation)) {
            apply(new ReceptionTakenBack(id.structure(), id.environnement(), delegationId));
        }
    }

    @EventSourcingHandler
    void evolve(ReceptionEvent event) {
        id = new ReceptionId(event.structure(), event.environnement());
        delegation =
                switch (event) {
                    case ReceptionEntrusted entrusted -> entrusted.delegationId();
                    case ReceptionTakenBack _ -> null;
                };
    }
}
