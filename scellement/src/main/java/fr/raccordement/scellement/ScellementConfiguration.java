package fr.raccordement.scellement;

import fr.raccordement.api.alerte.OperatorAlerts;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.axon.events.StoredEvents;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Without Axon Server there is one node, and it seals. Among the nodes of an Axon Server, the one
 * with {@code raccordement.scellement.actif} seals and answers.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScellementProperties.class)
@ConditionalOnExpression(
        "!${axon.axonserver.enabled:false} || ${raccordement.scellement.actif:false}"
                + " && '${raccordement.roles:sealing}'.contains('sealing')")
class ScellementConfiguration {

    @Bean
    EventLogRecords logRecords(EventStore events, CommandGateway commands, OperatorAlerts alerts) {
        return new EventLogRecords(events, commands, alerts);
    }

    @Bean
    Sealer sealer(
            StoredEvents events, ScellementProperties properties, Clock clock, LogRecords records) {
        return new Sealer(events, properties, clock, records);
    }

    @Bean
    ScellementQueryHandler scellementQueryHandler(Sealer sealer, StoredEvents events) {
        return new ScellementQueryHandler(sealer, new ProofMaker(sealer, events));
    }

    @Bean
    ScellementCommandHandler scellementCommandHandler(
            Sealer sealer, ScellementProperties properties, LogRecords records, Rights rights) {
        return new ScellementCommandHandler(sealer, new NextKey(properties), records, rights);
    }

    @Bean
    SealMeters sealMeters(Sealer sealer, Clock clock) {
        return new SealMeters(sealer, clock);
    }

    /** Down where the past was changed or events cannot be sealed. */
    @Bean
    HealthIndicator scellementHealthIndicator(Sealer sealer) {
        return () -> {
            var view = sealer.view();
            var health =
                    switch (view.etat()) {
                        case ACTIF, VERIFICATION, INACTIF -> Health.up();
                        case ROMPU, EN_PANNE -> Health.down();
                    };
            health.withDetail("etat", view.etat()).withDetail("taille", view.taille());
            var message = view.message();
            if (message != null) {
                health.withDetail("message", message.en());
            }
            return health.build();
        };
    }
}
