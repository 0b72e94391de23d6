package fr.raccordement.axon.health;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** A health that is found out once a second at most, however many ask: anybody may. */
final class OncePerSecond implements HealthIndicator {

    private static final long VALID_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final HealthIndicator indicator;
    private final LongSupplier nanoTime;
    private @Nullable Health found;
    private long foundAt;

    OncePerSecond(HealthIndicator indicator) {
        this(indicator, System::nanoTime);
    }

    OncePerSecond(HealthIndicator indicator, LongSupplier nanoTime) {
        this.indicator = indicator;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized @Nullable Health health() {
        if (found == null || nanoTime.getAsLong() - foundAt >= VALID_NANOS) {
            found = indicator.health();
            foundAt = nanoTime.getAsLong();
        }
        return found;
    }
}
