package fr.raccordement.axon.health;

import static fr.raccordement.axon.mongo.DeadLetterQueues.MAX_SEQUENCES;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.axon.data.WritableDirectory;
import fr.raccordement.axon.events.AppendOutcome;
import fr.raccordement.axon.events.EventStoreProbe;
import fr.raccordement.axon.events.SingleProgramLock;
import fr.raccordement.axon.mongo.DeadLetterQueues;
import fr.raccordement.axon.postgres.EmbeddedPostgres;
import fr.raccordement.embeddedmongo.EmbeddedMongo;
import fr.raccordement.processing.ProcessorRecords;
import fr.raccordement.processing.Sampled;
import fr.raccordement.processing.ViewGroups;
import fr.raccordement.supervision.Supervised;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Health of the event store, the read models, the processors, the views and the dead letters. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    @Bean
    HealthIndicator eventStoreHealthIndicator(
            EventStoreProbe events,
            ObjectProvider<AppendOutcome> appends,
            ObjectProvider<SingleProgramLock> only) {
        return new OncePerSecond(
                () ->
                        upUnlessFailing(
                                () -> {
                                    events.ask();
                                    appends.ifAvailable(AppendOutcome::requireNoRecentFailure);
                                    only.ifAvailable(HealthConfiguration::requireHeld);
                                }));
    }

    /** Documents are read, since a store that is closed still answers a ping. */
    @Bean
    HealthIndicator readModelsHealthIndicator(
            MongoDatabase database, ObjectProvider<EmbeddedMongo> embedded) {
        return new OncePerSecond(
                () -> {
                    var obstacle =
                            Optional.ofNullable(embedded.getIfAvailable())
                                    .flatMap(it -> it.obstacle());
                    var health =
                            upUnlessFailing(
                                    () -> database.getCollection("tokens").find().limit(1).first());
                    return obstacle.isEmpty()
                            ? health
                            : new Health.Builder(health.getStatus(), health.getDetails())
                                    .withDetail("unsaved", obstacle.get())
                                    .build();
                });
    }

    /** Of the embedded stores: whether their directory takes what is to be kept. */
    @Bean
    HealthIndicator dataDirectoryHealthIndicator(
            ObjectProvider<EmbeddedPostgres> events,
            ObjectProvider<EmbeddedMongo> readModels,
            ObjectProvider<WritableDirectory> directory) {
        return () -> {
            if (events.getIfAvailable() == null && readModels.getIfAvailable() == null) {
                return Health.up().build();
            }
            return directory
                    .getObject()
                    .obstacle()
                    .map(it -> Health.down().withDetail("takesNothing", it).build())
                    .orElseGet(() -> Health.up().build());
        };
    }

    /**
     * A segment that failed here and is in the hands of another node is well: what a processor
     * remembers of segments that it lost counts for nothing.
     */
    @Bean
    HealthIndicator processorsHealthIndicator(
            Configuration axon, ViewGroups groups, ProcessorRecords records) {
        return new OncePerSecond(() -> processors(axon, groups, records));
    }

    private static Health processors(
            Configuration axon, ViewGroups groups, ProcessorRecords records) {
        try {
            var health = Health.up();
            axon.eventProcessingConfiguration()
                    .eventProcessors()
                    .forEach(
                            (name, processor) -> {
                                if (!groups.runs(name)) {
                                    return;
                                }
                                var healthy = isWell(processor, records);
                                health.withDetail(
                                        name, healthy ? "follows" : "stopped or in error");
                                if (!healthy) {
                                    health.down();
                                }
                            });
            return health.build();
        } catch (RuntimeException e) {
            return Health.unknown().withException(e).build();
        }
    }

    static boolean isWell(EventProcessor processor, ProcessorRecords records) {
        return processor.isRunning()
                && failed(processor)
                        .allMatch(it -> records.isHeldElsewhere(processor.getName(), it));
    }

    private static Stream<Integer> failed(EventProcessor processor) {
        return processor instanceof StreamingEventProcessor streaming
                ? streaming.processingStatus().values().stream()
                        .filter(EventTrackerStatus::isErrorState)
                        .map(it -> it.getSegment().getSegmentId())
                : Stream.of();
    }

    /** A view without a complete generation cannot answer: the program is not ready then. */
    @Bean
    HealthIndicator viewsHealthIndicator(ViewGroups groups) {
        return () -> {
            var views = groups.viewsWithoutAnswer();
            return views.isEmpty()
                    ? Health.up().build()
                    : Health.outOfService().withDetail("underConstruction", views).build();
        };
    }

    /** A thread that cannot go on: what it does is not done (D-244). */
    @Bean
    HealthIndicator threadsHealthIndicator() {
        return () -> downWith(Supervised.stopped());
    }

    /** One that cannot before a new start, which is therefore asked for. */
    @Bean
    HealthIndicator lostThreadsHealthIndicator() {
        return () -> downWith(Supervised.lost());
    }

    static Health downWith(Map<String, String> stopped) {
        return stopped.isEmpty() ? Health.up().build() : Health.down().withDetails(stopped).build();
    }

    /**
     * Dead letters ask for an administrator; everything else goes on, so the program is up, until a
     * queue is full: then its processor has stopped.
     */
    @Bean
    HealthIndicator deadLettersHealthIndicator(DeadLetterQueues deadLetters) {
        return new OncePerSecond(
                () -> {
                    try {
                        var waiting = deadLetters.waiting();
                        var full = waiting.values().stream().anyMatch(it -> it >= MAX_SEQUENCES);
                        return (full ? Health.down() : Health.up()).withDetails(waiting).build();
                    } catch (RuntimeException e) {
                        return Health.unknown().withException(e).build();
                    }
                });
    }

    /** What readiness is made of is told to whoever watches: an outage at night, too. */
    @Bean
    Sampled readinessMeasures(
            @Qualifier("eventStoreHealthIndicator") HealthIndicator eventStore,
            @Qualifier("readModelsHealthIndicator") HealthIndicator readModels,
            @Qualifier("dataDirectoryHealthIndicator") HealthIndicator dataDirectory,
            @Qualifier("viewsHealthIndicator") HealthIndicator views,
            @Qualifier("threadsHealthIndicator") HealthIndicator threads) {
        return new ReadinessMeasures(
                Map.of(
                        "eventStore", eventStore,
                        "readModels", readModels,
                        "dataDirectory", dataDirectory,
                        "views", views,
                        "threads", threads));
    }

    /**
     * How many events stored each processing group of this node has not passed, as it was last
     * measured. Being late is no fault: the program is up.
     */
    @Bean
    HealthIndicator lagHealthIndicator(ObjectProvider<MeterRegistry> meters) {
        return () -> lag(meters.getIfAvailable(CompositeMeterRegistry::new));
    }

    static Health lag(MeterRegistry meters) {
        var health = Health.up();
        meters.find("raccordement.group.lag.events")
                .gauges()
                .forEach(
                        it ->
                                health.withDetail(
                                        String.valueOf(it.getId().getTag("group")),
                                        (long) it.value()));
        return health.build();
    }

    private static void requireHeld(SingleProgramLock lock) {
        if (lock.isLost()) {
            throw new IllegalStateException("Another program has the database of the events");
        }
    }

    private static Health upUnlessFailing(Runnable question) {
        try {
            question.run();
            return Health.up().build();
        } catch (RuntimeException e) {
            return Health.down(e).build();
        }
    }
}
