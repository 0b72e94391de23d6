package fr.raccordement.query.evenements;

import fr.raccordement.api.RuleViolatedException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stretch of time that is asked about. */
public final class Periode {

    private Periode() {}

    /** Refuses with PERIODE_ORDER what ends before it begins; null is an open end. */
    public static void requireOrder(@Nullable Instant from, @Nullable Instant to) {
        if (from != null && to != null && from.isAfter(to)) {
            throw new RuleViolatedException(
                    "PERIODE_ORDER",
                    "La période se termine avant d'avoir commencé.",
                    "The period ends before it begins.");
        }
    }
}
