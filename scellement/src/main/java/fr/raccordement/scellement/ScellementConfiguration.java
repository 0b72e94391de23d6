package fr.raccordement.scellement;

import fr.raccordement.api.alerte.OperatorAlerts;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.axon.events.StoredEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationContext;
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
    EventLogRecords logRecords(
            EventStore events,
            CommandGateway commands,
            OperatorAlerts alerts,
            ApplicationContext program) {
        return new EventLogRecords(events, commands, alerts, program);
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
    Witnesses witnesses(Sealer sealer, ScellementProperties properties, Clock clock) {
        var set = Objects.requireNonNullElse(properties.temoins(), List.<String>of());
        return new Witnesses(sealer, WitnessAddress.all(set), clock, properties.actif());
    }

    @Bean
    SealMeters sealMeters(Sealer sealer, Witnesses witnesses, Clock clock) {
        return new SealMeters(sealer, witnesses, clock);
    }

    /**
     * Down where the past was changed, events cannot be sealed, or a witness has seen another
     * history; one that is away is only told of.
     */
    @Bean
    HealthIndicator scellementHealthIndicator(Sealer sealer, Witnesses witnesses) {
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
            if (!witnesses.isEmpty()) {
                health.withDetail(
                                "cosigneLe",
                                witnesses.cosigned().map(Instant::toString).orElse("jamais"))
                        .withDetail("sansTemoin", witnesses.unwitnessed());
                for (var each : view.temoins()) {
                    var why = each.message();
                    if (why != null) {
                        health.withDetail(each.nom(), why.en());
                    }
                }
            }
            return health.build();
        };
    }
}
