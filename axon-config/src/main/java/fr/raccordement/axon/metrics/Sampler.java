package fr.raccordement.axon.metrics;

import fr.raccordement.processing.FailureLog;
import fr.raccordement.processing.Sampled;
import fr.raccordement.supervision.Supervised;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Has everything that is sampled measured on a thread of its own, and keeps what it told for
 * whoever asks. What fails tells nothing, and counts in {@code raccordement.samples.failing}
 * (D-227).
 */
final class Sampler implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sampler.class);
    private static final double NANOS = 1e9;

    private final List<Sampled> sampled;
    private final MeterRegistry meters;
    private final Duration every;
    private final LongSupplier nanoTime;
    private final FailureLog failures = new FailureLog(LOG);
    private final Map<String, MultiGauge> gauges = new HashMap<>();
    private final Map<String, Map<Tags, AtomicReference<Double>>> values = new HashMap<>();
    private final long began;
    private volatile long ended;
    private volatile int failing;

    /** What is measured then ends in the middle, which is no failure. */
    private volatile boolean stopping;

    private @Nullable ScheduledExecutorService thread;

    Sampler(List<Sampled> sampled, MeterRegistry meters, Duration every) {
        this(sampled, meters, every, System::nanoTime);
    }

    Sampler(List<Sampled> sampled, MeterRegistry meters, Duration every, LongSupplier nanoTime) {
        this.sampled = sampled;
        this.meters = meters;
        this.every = every;
        this.nanoTime = nanoTime;
        began = nanoTime.getAsLong();
        ended = began;
        TimeGauge.builder("raccordement.samples.age", this, TimeUnit.SECONDS, Sampler::age)
                .description("Seconds since what is sampled was last measured")
                .register(meters);
        Gauge.builder("raccordement.samples.failing", this, it -> it.failing)
                .description("How many measurements failed in the last sample")
                .register(meters);
    }

    private double age() {
        return (nanoTime.getAsLong() - ended) / NANOS;
    }

    /** One sample; what was told before and is not told now is forgotten. */
    void sample() {
        var told = new HashMap<String, Metric>();
        var failed = 0;
        for (var each : sampled) {
            var what = each.getClass().getSimpleName() + " cannot be measured";
            try {
                var own = new ArrayList<Runnable>();
                each.sample(
                        (name, description, value, labels) ->
                                own.add(
                                        () ->
                                                told.computeIfAbsent(
                                                                name, _ -> new Metric(description))
                                                        .add(value, labels)));
                own.forEach(Runnable::run);
                failures.end(what);
            } catch (RuntimeException e) {
                if (stopping) {
                    return;
                }
                failed++;
                failures.note(what, e, false);
            }
        }
        told.forEach((name, metric) -> gauge(name, metric).register(rows(name, metric), false));
        gauges.forEach(
                (name, gauge) -> {
                    if (!told.containsKey(name)) {
                        gauge.register(List.of(), true);
                    }
                });
        failing = failed;
        ended = nanoTime.getAsLong();
    }

    /**
     * Each value in a place of its own, made once: a gauge that is registered anew is there twice
     * for a moment, and a scrape that comes just then fails.
     */
    private List<MultiGauge.Row<?>> rows(String name, Metric metric) {
        var places = values.computeIfAbsent(name, _ -> new HashMap<>());
        var rows = new ArrayList<MultiGauge.Row<?>>();
        metric.values.forEach(
                (labels, value) -> {
                    var place = places.computeIfAbsent(labels, _ -> new AtomicReference<>(value));
                    place.set(value);
                    rows.add(MultiGauge.Row.of(labels, place, AtomicReference::get));
                });
        return rows;
    }

    private MultiGauge gauge(String name, Metric metric) {
        return gauges.computeIfAbsent(
                name,
                _ -> MultiGauge.builder(name).description(metric.description).register(meters));
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            stopping = false;
            thread = Supervised.timer("metrics");
            thread.scheduleWithFixedDelay(this::sample, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            stopping = true;
            thread.shutdownNow();
            try {
                thread.awaitTermination(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** The values of one metric in one sample. */
    private static final class Metric {

        private final String description;
        private final Map<Tags, Double> values = new HashMap<>();

        Metric(String description) {
            this.description = description;
        }

        void add(double value, String... labels) {
            values.put(Tags.of(labels), value);
        }
    }
}
