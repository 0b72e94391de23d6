package fr.raccordement.command.claim;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.event.ClaimEvent;
import fr.raccordement.api.claim.event.ClaimReleased;
import fr.raccordement.api.claim.event.ClaimTaken;
import fr.raccordement.api.claim.event.ClaimTakenByDelegation;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A thing that one fiche holds, or none (D-003). */
@Aggregate(type = "Claim")
class Claim {

    @AggregateIdentifier private ClaimId id;
    private @Nullable String holder;

    /** Whether the fiche holds the thing from now on; it does not where another does. */
    boolean take(ClaimId claimed, String ficheId, String structure) {
        if (holder == null) {
            apply(new ClaimTaken(claimed.kind(), claimed.value(), ficheId, structure));
        }
        return ficheId.equals(holder);
    }

    /** Whether nobody held the thing, not even the fiche, whose delegation does from now on. */
    boolean takeFree(ClaimId claimed, String ficheId, String structure, String delegationId) {
        if (holder != null) {
            return false;
        }
        apply(
                new ClaimTakenByDelegation(
                        claimed.kind(), claimed.value(), ficheId, structure, delegationId));
        return true;
    }

    void release(String ficheId) {
        if (ficheId.equals(holder)) {
            apply(new ClaimReleased(id.kind(), id.value(), ficheId));
        }
    }

    @EventSourcingHandler
    void evolve(ClaimEvent event) {
        id = new ClaimId(event.kind(), event.value());
        holder = holderAfter(holder, event);
    }

    /** Who holds the thing after an event; the one fold of the aggregate and of the look-ups. */
    static @Nullable String holderAfter(@Nullable String before, ClaimEvent event) {
        return switch (event) {
            case ClaimTaken taken -> taken.ficheId();
            case ClaimTakenByDelegation taken -> taken.ficheId();
            case ClaimReleased _ -> null;
        };
    }

    /** The delegation for which the thing is held after an event, where it says so. */
    static @Nullable String delegationAfter(@Nullable String before, ClaimEvent event) {
        return event instanceof ClaimTakenByDelegation taken ? taken.delegationId() : null;
    }
}
