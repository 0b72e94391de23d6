package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.event.DelegationAccepted;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.delegation.event.DelegationRequested;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A delegation at a moment; the one fold of the aggregate and of the look-ups.
 *
 * @param demande who asks whom
 * @param requestedAt when it was requested
 * @param etat where it stands
 * @param acceptedAt when it was accepted; null where it was not
 */
record FollowedDelegation(
        DelegationRequested demande,
        Instant requestedAt,
        EtatDelegation etat,
        @Nullable Instant acceptedAt) {

    static FollowedDelegation after(
            @Nullable FollowedDelegation before, DelegationEvent event, Instant at) {
        if (event instanceof DelegationRequested requested) {
            return new FollowedDelegation(requested, at, EtatDelegation.DEMANDEE, null);
        }
        var known = Objects.requireNonNull(before);
        return new FollowedDelegation(
                known.demande,
                known.requestedAt,
                EtatDelegation.after(event),
                event instanceof DelegationAccepted ? at : known.acceptedAt);
    }
}
