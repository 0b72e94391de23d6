package fr.raccordement.graphql.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts the subscribers who were refused or dismissed. */
public final class Dismissals {

    private Dismissals() {}

    /** The counter of a reason, one of a few. */
    public static Counter of(MeterRegistry meters, String reason) {
        return Counter.builder("raccordement.subscriptions.dismissed")
                .description("Subscribers refused or dismissed by the program, by the reason")
                .tag("reason", reason)
                .register(meters);
    }

    public static void count(MeterRegistry meters, String reason) {
        of(meters, reason).increment();
    }
}
