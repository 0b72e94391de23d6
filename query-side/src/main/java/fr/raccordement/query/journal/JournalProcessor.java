package fr.raccordement.query.journal;

import fr.raccordement.query.Emplacement;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the journal is told: by one thread, in the order of the store. A batch that could not be
 * written fails as a whole, before its token is stored, and is told again.
 */
@Configuration(proxyBeanMethods = false)
class JournalProcessor {

    @Bean
    ConfigurerModule journalInOneStretch() {
        return configurer ->
                configurer.eventProcessing(
                        events -> {
                            for (var place : Emplacement.values()) {
                                events.registerPooledStreamingEventProcessorConfiguration(
                                        place.group(JournalProjection.GROUP),
                                        (_, processor) -> processor.initialSegmentCount(1));
                            }
                        });
    }
}
