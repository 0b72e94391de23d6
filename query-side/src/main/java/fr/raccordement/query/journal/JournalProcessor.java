package fr.raccordement.query.journal;

import java.util.function.Supplier;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/**
 * How the journal is told: by one thread, in the order of the store. A batch that could not be
 * written fails as a whole, before its token is stored, and is told again.
 */
@Configuration(proxyBeanMethods = false)
class JournalProcessor {

    /** The projection reads the event store, which is not there yet. */
    @Bean
    ConfigurerModule journalInOneStretch(ObjectProvider<JournalProjection> projection) {
        var journal = SingletonSupplier.of(projection::getObject);
        return configurer -> configurer.eventProcessing(events -> configure(events, journal));
    }

    private static void configure(
            EventProcessingConfigurer events, Supplier<JournalProjection> journal) {
        events.registerPooledStreamingEventProcessorConfiguration(
                        JournalProjection.GROUP, (_, processor) -> processor.initialSegmentCount(1))
                .registerHandlerInterceptor(
                        JournalProjection.GROUP, _ -> writingAtTheEndOf(journal));
    }

    private static MessageHandlerInterceptor<EventMessage<?>> writingAtTheEndOf(
            Supplier<JournalProjection> journal) {
        return (work, chain) -> {
            var handled = chain.proceed();
            journal.get().afterEach(work);
            return handled;
        };
    }
}
