package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.event.DelegationAccepted;
import fr.raccordement.api.delegation.event.DelegationAcceptedAsSuccessor;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.delegation.event.DelegationResumed;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A delegation at a moment; the one fold of the aggregate and of the look-ups.
 *
 * @param demande who asks whom
 * @param etat where it stands
 * @param acceptedAt when it was accepted; null where it was not
 * @param wholeSince when what it rests on was last found to be in use, or as much in use as it has
 *     to be
 * @param suspension since when it is suspended; null where it is not
 */
record FollowedDelegation(
        DelegationRequested demande,
        EtatDelegation etat,
        @Nullable Instant acceptedAt,
        Instant wholeSince,
        @Nullable Suspension suspension) {

    /**
     * That nobody receives for a while.
     *
     * @param before where the delegation stood, and will again
     * @param since when it was suspended
     */
    record Suspension(EtatDelegation before, Instant since) {}

    static FollowedDelegation after(
            @Nullable FollowedDelegation before, DelegationEvent event, Instant at) {
        if (event instanceof DelegationRequested requested) {
            return new FollowedDelegation(requested, EtatDelegation.DEMANDEE, null, at, null);
        }
        var known = Objects.requireNonNull(before);
        var etat = known.next(event);
        return new FollowedDelegation(
                known.demande,
                etat,
                accepts(event) ? at : known.acceptedAt,
                at,
                etat == EtatDelegation.SUSPENDUE ? new Suspension(known.etat, at) : null);
    }

    /** Whether the third party has received by it, so that its fiche's period had begun. */
    boolean begun() {
        return (suspension == null ? etat : suspension.before) == EtatDelegation.ACTIVEE;
    }

    private EtatDelegation next(DelegationEvent event) {
        return event instanceof DelegationResumed && suspension != null
                ? suspension.before
                : EtatDelegation.after(event);
    }

    private static boolean accepts(DelegationEvent event) {
        return event instanceof DelegationAccepted
                || event instanceof DelegationAcceptedAsSuccessor;
    }
}
