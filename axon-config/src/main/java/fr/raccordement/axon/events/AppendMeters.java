package fr.raccordement.axon.events;

import fr.raccordement.processing.Buckets;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** How long appends take, how many share a commit, and how many wait. */
final class AppendMeters {

    private final Timer appends;
    private final DistributionSummary groups;

    AppendMeters(MeterRegistry meters, AppendQueue queue) {
        appends =
                Timer.builder("raccordement.append")
                        .description("Time from the end of a decision until its events are durable")
                        .serviceLevelObjectives(Buckets.ofACommand())
                        .register(meters);
        groups =
                DistributionSummary.builder("raccordement.append.group.size")
                        .description("Commands whose events share one commit")
                        .baseUnit("commands")
                        .serviceLevelObjectives(1, 2, 4, 8, 16, 32, 64, 128, 256)
                        .register(meters);
        Gauge.builder("raccordement.append.waiting", queue, AppendQueue::waiting)
                .description("Appends that wait for the next commit")
                .register(meters);
    }

    Timer appends() {
        return appends;
    }

    DistributionSummary groups() {
        return groups;
    }
}
