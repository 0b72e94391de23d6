package fr.raccordement.verifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which witnesses must have seen a log, and how many of them.
 *
 * @param witnesses their keys
 * @param wanted how many
 */
record Quorum(List<NoteKey> witnesses, int wanted) {

    static final Quorum NONE = new Quorum(List.of(), 0);

    /**
     * The largest checkpoint that a witness cosigned.
     *
     * @param witness its name
     * @param at when
     * @param size of the checkpoint
     */
    record Seen(String witness, Instant at, long size) {}

    /**
     * Who has cosigned a checkpoint of enough events.
     *
     * @param checkpoints of one log
     * @param events how many a checkpoint must cover at least to count
     * @throws RefusedException where these are too few
     */
    List<Seen> require(Collection<SignedCheckpoint> checkpoints, long events)
            throws RefusedException {
        var found = new ArrayList<Seen>();
        for (var witness : witnesses) {
            seen(witness, checkpoints, events).ifPresent(found::add);
        }
        if (found.size() < wanted) {
            throw new RefusedException(
                    "Of %d witnesses %d have cosigned a checkpoint of %d events or more; %d must have"
                            .formatted(witnesses.size(), found.size(), events, wanted));
        }
        return found;
    }

    private static Optional<Seen> seen(
            NoteKey witness, Collection<SignedCheckpoint> checkpoints, long events) {
        Seen largest = null;
        for (var checkpoint : checkpoints) {
            var at = witness.cosigned(checkpoint.note()).orElse(null);
            if (at != null
                    && checkpoint.size() >= events
                    && (largest == null
                            || checkpoint.size() > largest.size()
                            || checkpoint.size() == largest.size() && at.isAfter(largest.at()))) {
                largest = new Seen(witness.name(), at, checkpoint.size());
            }
        }
        return Optional.ofNullable(largest);
    }
}
