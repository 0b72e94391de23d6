package fr.raccordement.query.journal;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the journal is told: by one thread, in the order of the store. A batch that could not be
 * written fails as a whole, before its token is stored, and is told again.
 */
@Configuration(proxyBeanMethods = false)
class JournalProcessor {

    @Bean
    ConfigurerModule journalInOneStretch(JournalProjection journal) {
        return configurer -> configurer.eventProcessing(events -> configure(events, journal));
    }

    private static void configure(EventProcessingConfigurer events, JournalProjection journal) {
        events.registerPooledStreamingEventProcessorConfiguration(
                        JournalProjection.GROUP, (_, processor) -> processor.initialSegmentCount(1))
                .registerHandlerInterceptor(
                        JournalProjection.GROUP, _ -> writingAtTheEndOf(journal));
    }

    private static MessageHandlerInterceptor<EventMessage<?>> writingAtTheEndOf(
            JournalProjection journal) {
        return (work, chain) -> {
            var handled = chain.proceed();
            journal.afterEach(work);
            return handled;
        };
    }
}
