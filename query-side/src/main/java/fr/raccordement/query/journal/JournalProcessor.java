package fr.raccordement.query.journal;

import fr.raccordement.query.Emplacement;
import fr.raccordement.query.ProjectedCollection;
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
        for (var place : Emplacement.values()) {
            events.registerHandlerInterceptor(
                    place.group(JournalProjection.GROUP), _ -> writingAtTheEnd(journal, place));
        }
    }

    private static MessageHandlerInterceptor<EventMessage<?>> writingAtTheEnd(
            Supplier<JournalProjection> journal, Emplacement place) {
        return (work, chain) -> {
            var handled = chain.proceed();
            return ProjectedCollection.telling(
                    place,
                    () -> {
                        journal.get().afterEach(work);
                        return handled;
                    });
        };
    }
}
