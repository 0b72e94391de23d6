package fr.raccordement.webhook;

import fr.raccordement.api.webhook.CauseEchec;
import org.jspecify.annotations.Nullable;

/**
 * What became of a try.
 *
 * @param cause why it failed; null where it did not
 * @param statut the status that the receiver answered; null where it did not
 * @param millis how long it took
 */
record Outcome(@Nullable CauseEchec cause, @Nullable Integer statut, long millis) {

    private static final int GONE = 410;

    boolean succeeded() {
        return cause == null;
    }

    /** Whether the receiver wants nothing any more, for good. */
    boolean isGone() {
        return statut != null && statut == GONE;
    }
}
