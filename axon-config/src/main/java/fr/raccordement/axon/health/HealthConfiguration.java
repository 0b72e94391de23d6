package fr.raccordement.axon.health;

import static fr.raccordement.axon.mongo.DeadLetterQueues.SEQUENCES;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.axon.mongo.DeadLetterQueues;
import fr.raccordement.processing.ViewGroups;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Are the events within reach, are the views, do they follow, can they answer, what waits. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    @Bean
    HealthIndicator eventStoreHealthIndicator(EventStore events) {
        return () -> answered(() -> events.createHeadToken());
    }

    @Bean
    HealthIndicator readModelsHealthIndicator(MongoDatabase database) {
        return () -> answered(() -> database.runCommand(new Document("ping", 1)));
    }

    @Bean
    HealthIndicator processorsHealthIndicator(Configuration axon, ViewGroups groups) {
        return () -> {
            var health = Health.up();
            axon.eventProcessingConfiguration()
                    .eventProcessors()
                    .forEach(
                            (name, processor) -> {
                                if (!groups.runs(name)) {
                                    return;
                                }
                                var isWell = processor.isRunning() && !processor.isError();
                                health.withDetail(name, isWell ? "follows" : "stopped or in error");
                                if (!isWell) {
                                    health.down();
                                }
                            });
            return health.build();
        };
    }

    /** Those that were never whole can not answer: the program is not ready then. */
    @Bean
    HealthIndicator viewsHealthIndicator(ViewGroups groups) {
        return () -> {
            var views = groups.viewsWithoutAnswer();
            return views.isEmpty()
                    ? Health.up().build()
                    : Health.outOfService().withDetail("underConstruction", views).build();
        };
    }

    /**
     * What waits asks for an administrator; everything else goes on, so the program is well, until
     * a queue is full: then its processor has stopped.
     */
    @Bean
    HealthIndicator deadLettersHealthIndicator(DeadLetterQueues letters) {
        return () -> {
            try {
                var waiting = letters.waiting();
                var full = waiting.values().stream().anyMatch(it -> it >= SEQUENCES);
                return (full ? Health.down() : Health.up()).withDetails(waiting).build();
            } catch (RuntimeException e) {
                return Health.unknown().withException(e).build();
            }
        };
    }

    /**
     * How many sequences wait in a group: {@code raccordement.lettres.mortes}, by {@code groupe}.
     */
    @Bean
    MeterBinder deadLetterMeters(ObjectProvider<Configuration> axon, DeadLetterQueues letters) {
        return registry ->
                axon.getObject()
                        .eventProcessingConfiguration()
                        .eventProcessors()
                        .keySet()
                        .forEach(
                                group ->
                                        Gauge.builder(
                                                        "raccordement.lettres.mortes",
                                                        letters,
                                                        it -> it.sequences(group).size())
                                                .tag("groupe", group)
                                                .register(registry));
    }

    private static Health answered(Runnable question) {
        try {
            question.run();
            return Health.up().build();
        } catch (RuntimeException e) {
            return Health.down(e).build();
        }
    }
}
