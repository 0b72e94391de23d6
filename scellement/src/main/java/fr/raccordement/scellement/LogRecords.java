package fr.raccordement.scellement;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the event store itself says of the log that seals it (D-207). */
interface LogRecords {

    /** The log that is known; empty where none ever was. */
    Optional<KnownLog> known();

    /** Whether commands are decided yet. */
    boolean isReady();

    /** Records that the log of a key has reached a checkpoint. */
    void record(SealingKey key, Checkpoint reached);

    /**
     * Records whether the seal is broken, so that the operator is told; repeated it changes
     * nothing.
     *
     * @param broken the name of the log that the store contradicts; null where it contradicts none
     */
    void stand(@Nullable String broken, Instant since);
}
