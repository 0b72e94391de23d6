package fr.raccordement.graphql.limits;

import com.github.benmanes.caffeine.cache.Ticker;
import com.netflix.concurrency.limits.Limiter;
import com.netflix.concurrency.limits.limit.AIMDLimit;
import com.netflix.concurrency.limits.limiter.AbstractLimiter;
import com.netflix.concurrency.limits.limiter.LifoBlockingLimiter;
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
 * measured, of commands and of reads apart; reads have what commands leave, so that no list delays
 * one. Whoever is beyond waits as long at most, the last to come being the first to go on, and is
 * refused then (D-283, D-284).
 */
@Component
public class AdmissionControl {

    /** So many of a kind wait at most; whoever comes then is refused at once. */
    private static final int MOST_WAITING = 1_000;

    private final Places commands;
    private final Places reads;
    private final Duration latency;
    private final Ticker ticker;

    @Autowired
    AdmissionControl(LimitProperties limits, MeterRegistry meters) {
        this(
                limits.latency(),
                Runtime.getRuntime().availableProcessors(),
                Ticker.systemTicker(),
                meters);
    }

    AdmissionControl(Duration latency, int processors, Ticker ticker, MeterRegistry meters) {
        this.latency = latency;
        this.ticker = ticker;
        var running = limiter(OperationShare.COMMANDS, processors);
        commands = places(OperationShare.COMMANDS, running, meters);
        var left = OperationShare.READS.least(processors);
        var yielding =
                new YieldingLimiter(limiter(OperationShare.READS, processors), running, left);
        reads = places(OperationShare.READS, yielding, meters);
    }

    /** A place, waited for a moment; empty where none becomes free. To be ended. */
    public Optional<AdmittedOperation> admit(OperationShare share) {
        return admit(share, latency);
    }

    /** A place, if one is free now; to be ended. */
    Optional<AdmittedOperation> admitNow(OperationShare share) {
        return admit(share, Duration.ZERO);
    }

    private Optional<AdmittedOperation> admit(OperationShare share, Duration wait) {
        var places = share == OperationShare.COMMANDS ? commands : reads;
        var place = places.limiter.acquire(wait);
        if (place.isEmpty()) {
            places.refused.increment();
        }
        return place.map(it -> new AdmittedOperation(share, it, ticker, latency));
    }

    private static Places places(
            OperationShare share, Limiter<Duration> atOnce, MeterRegistry meters) {
        var waiting =
                LifoBlockingLimiter.newBuilder(atOnce)
                        .backlogSize(MOST_WAITING)
                        .backlogTimeout(Duration::toMillis, TimeUnit.MILLISECONDS)
                        .build();
        return new Places(waiting, refused(meters, share));
    }

    private static AbstractLimiter<Duration> limiter(OperationShare share, int processors) {
        return SimpleLimiter.newBuilder()
                .named(share.kind())
                .limit(
                        AIMDLimit.newBuilder()
                                .initialLimit(share.most(processors))
                                .minLimit(share.least(processors))
                                .maxLimit(share.most(processors))
                                .build())
                .build();
    }

    private static Counter refused(MeterRegistry meters, OperationShare share) {
        return Counter.builder("raccordement.operations.overload")
                .description("Operations refused with 503 because the program is too busy")
                .tag("kind", share.kind())
                .register(meters);
    }

    private record Places(Limiter<Duration> limiter, Counter refused) {}
}
