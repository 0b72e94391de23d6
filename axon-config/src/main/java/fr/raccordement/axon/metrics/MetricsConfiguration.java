package fr.raccordement.axon.metrics;

import fr.raccordement.axon.events.StoredEvents;
import fr.raccordement.axon.mongo.DeadLetterQueues;
import fr.raccordement.processing.ProcessorRecords;
import fr.raccordement.processing.Sampled;
import fr.raccordement.processing.ViewGroups;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.Configuration;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** What is measured of commands, and of the state of the program now and then. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    @Bean
    Sampled groupMeasures(
            ObjectProvider<Configuration> axon,
            StoredEvents events,
            ProcessorRecords records,
            ViewGroups groups,
            DeadLetterQueues deadLetters,
            Clock clock) {
        return new GroupMeasures(axon, events, records, groups, deadLetters, clock);
    }

    /** {@code raccordement.metriques.intervalle}: how often what is not counted is measured. */
    @Bean
    Sampler sampler(
            ObjectProvider<Sampled> sampled,
            ObjectProvider<MeterRegistry> meters,
            @Value("${raccordement.metriques.intervalle:15s}") Duration every) {
        return new Sampler(
                sampled.orderedStream().toList(),
                meters.getIfAvailable(CompositeMeterRegistry::new),
                every);
    }

    @Bean
    InitializingBean commandsAreMeasured(
            CommandBus commands, ObjectProvider<MeterRegistry> meters) {
        return () ->
                meters.ifAvailable(
                        it ->
                                commands.registerHandlerInterceptor(
                                        new CommandMeters(it, System::nanoTime)));
    }
}
