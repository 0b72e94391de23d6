package fr.raccordement.command.delegation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.raccordement.api.delegation.ReceptionId;
import fr.raccordement.api.delegation.event.ReceptionEntrusted;
import fr.raccordement.api.delegation.event.ReceptionEvent;
import fr.raccordement.api.delegation.event.ReceptionPromised;
import fr.raccordement.api.delegation.event.ReceptionTakenBack;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The reception for one public structure on one platform: one delegation has it, or none (D-151);
 * another one may be promised it.
 */
@Aggregate(type = "Reception")
class Reception {

    @AggregateIdentifier private ReceptionId id;
    private Holders holders = Holders.NONE;

    /**
     * Who has the reception.
     *
     * @param holder the delegation that has it; null where none has
     * @param successor the delegation that it is promised to; null where it is to none
     */
    record Holders(@Nullable String holder, @Nullable String successor) {

        static final Holders NONE = new Holders(null, null);

        static Holders after(@Nullable Holders before, ReceptionEvent event) {
            var known = before == null ? NONE : before;
            var delegation = event.delegationId();
            return switch (event) {
                case ReceptionEntrusted _ ->
                        new Holders(delegation, without(known.successor, delegation));
                case ReceptionPromised _ -> new Holders(known.holder, delegation);
                case ReceptionTakenBack _ ->
                        new Holders(
                                without(known.holder, delegation),
                                without(known.successor, delegation));
            };
        }

        private static @Nullable String without(@Nullable String held, String delegation) {
            return delegation.equals(held) ? null : held;
        }
    }

    /** Gives it to a delegation if none has it; answers whether the delegation has it. */
    boolean entrust(ReceptionId reception, String delegationId) {
        if (holders.holder() == null) {
            entrusted(reception, delegationId);
        }
        return delegationId.equals(holders.holder());
    }

    /** Promises it to a delegation that is accepted in place of the one that has it. */
    void promise(String delegationId) {
        apply(new ReceptionPromised(id.structure(), id.environnement(), delegationId));
    }

    /** Takes it from the delegation that has it, for the one that it was promised to. */
    void succeed(String delegationId) {
        takenBack(Objects.requireNonNull(holders.holder()));
        entrusted(id, delegationId);
    }

    /** Takes it back, or the promise of it; the one that it was promised to has it then. */
    void takeBack(String delegationId) {
        var before = holders;
        if (delegationId.equals(before.holder())) {
            takenBack(delegationId);
            if (before.successor() != null) {
                entrusted(id, before.successor());
            }
        } else if (delegationId.equals(before.successor())) {
            takenBack(delegationId);
        }
    }

    Holders holders() {
        return holders;
    }

    @EventSourcingHandler
    void evolve(ReceptionEvent event) {
        id = new ReceptionId(event.structure(), event.environnement());
        holders = Holders.after(holders, event);
    }

    private static void entrusted(ReceptionId reception, String delegationId) {
        apply(
                new ReceptionEntrusted(
                        reception.structure(), reception.environnement(), delegationId));
    }

    private void takenBack(String delegationId) {
        apply(new ReceptionTakenBack(id.structure(), id.environnement(), delegationId));
    }
}
