package fr.raccordement.query.lettremorte;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Views that begin from nothing meet every event anew, those discarded before too: a newer fold may
 * handle them. So decisions of the past are not followed again.
 */
@Configuration(proxyBeanMethods = false)
class LettreMorteConfiguration {

    @Bean
    static ConfigurerModule discardsFromNowOn() {
        return configurer ->
                configurer.eventProcessing(
                        events ->
                                events.registerPooledStreamingEventProcessorConfiguration(
                                        WhenLettreMorteDiscardedThenGoOn.GROUP,
                                        (_, processor) ->
                                                processor.initialToken(
                                                        StreamableMessageSource::createHeadToken)));
    }
}
