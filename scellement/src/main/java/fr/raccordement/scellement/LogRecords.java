package fr.raccordement.scellement;

import java.util.Optional;

/** What the event store itself says of the log that seals it (D-207). */
interface LogRecords {

    /** The log that is known; empty where none ever was. */
    Optional<KnownLog> known();

    /** Whether commands are decided yet. */
    boolean isReady();

    /** Records that the log of a key has reached a checkpoint. */
    void record(SealingKey key, Checkpoint reached);
}
