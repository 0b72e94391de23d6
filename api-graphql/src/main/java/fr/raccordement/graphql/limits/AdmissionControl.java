package fr.raccordement.graphql.limits;

import com.netflix.concurrency.limits.Limiter;
import com.netflix.concurrency.limits.limit.AIMDLimit;
import com.netflix.concurrency.limits.limiter.SimpleLimiter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How many operations run at once: as many as are still answered within their time, which is
 * measured. Whoever is beyond is not kept waiting but refused. Commands have a number of their own,
 * so that no list delays them (D-184).
 */
@Component
class AdmissionControl {

    /** So many are always let in; fewer say nothing about the load. */
    private static final int LEAST = 16;

    private static final int AT_FIRST = 48;
    private static final int MOST = 512;

    private final Limiter<Void> commands;
    private final Limiter<Void> reads;
    private final Counter refusedCommands;
    private final Counter refusedReads;

    @Autowired
    AdmissionControl(LimitProperties limits, MeterRegistry meters) {
        this(limits.latency(), meters);
    }

    AdmissionControl(Duration latency, MeterRegistry meters) {
        commands = limiter("commands", latency);
        reads = limiter("reads", latency);
        refusedCommands = refused(meters, "commands");
        refusedReads = refused(meters, "reads");
    }

    /** What is to be told how an operation ended, exactly once; empty if it may not begin. */
    Optional<Limiter.Listener> admit(boolean command) {
        var admitted = (command ? commands : reads).acquire(null);
        if (admitted.isEmpty()) {
            (command ? refusedCommands : refusedReads).increment();
        }
        return admitted;
    }

    private static Limiter<Void> limiter(String name, Duration latency) {
        return SimpleLimiter.newBuilder()
                .named(name)
                .limit(
                        AIMDLimit.newBuilder()
                                .initialLimit(AT_FIRST)
                                .minLimit(LEAST)
                                .maxLimit(MOST)
                                .timeout(latency.toMillis(), TimeUnit.MILLISECONDS)
                                .build())
                .build();
    }

    private static Counter refused(MeterRegistry meters, String kind) {
        return Counter.builder("raccordement.operations.overload")
                .description("Operations refused with 503 because the program is too busy")
                .tag("kind", kind)
                .register(meters);
    }
}
