package fr.raccordement.command.upcasting;

import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How events of earlier revisions are read: one step a revision, in the order in which they came.
 * What is no JSON passes through as it is, and fails where it is handled: a failure here would stop
 * whoever reads the store, and not be a dead letter.
 */
@Configuration(proxyBeanMethods = false)
class EventUpcasters {

    @Bean
    static EventUpcasterChain upcasterChain() {
        return new EventUpcasterChain(
                new ExportRequestedFrom1To2(),
                new DelegationCancelledFrom1To2(),
                new TextsInClear());
    }
}
