package fr.raccordement.scellement;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.alerte.NatureAlerte;
import fr.raccordement.api.alerte.OperatorAlerts;
import fr.raccordement.api.scellement.ScellementId;
import fr.raccordement.api.scellement.command.RecordScellement;
import fr.raccordement.api.scellement.event.ScellementEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ApplicationContextEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.ContextRefreshedEvent;

/**
 * Reads the record of the log from its events, and adds to it by a command of the system. Commands
 * are decided once all of the program has started, and until any of it stops. It has no part in the
 * order of starts itself: what starts early has what it uses started before, however late that
 * wanted to be.
 */
final class EventLogRecords implements LogRecords, ApplicationListener<ApplicationContextEvent> {

    private final EventStore events;
    private final CommandGateway commands;
    private final OperatorAlerts alerts;
    private final ApplicationContext program;
    private volatile boolean ready;

    EventLogRecords(
            EventStore events,
            CommandGateway commands,
            OperatorAlerts alerts,
            ApplicationContext program) {
        this.events = events;
        this.commands = commands;
        this.alerts = alerts;
        this.program = program;
    }

    @Override
    public Optional<KnownLog> known() {
        @Nullable KnownLog known = null;
        var stream = events.readEvents(ScellementId.MAGASIN.toString(), 0);
        while (stream.hasNext()) {
            var message = stream.next();
            known =
                    KnownLog.after(
                            known, (ScellementEvent) message.getPayload(), message.getTimestamp());
        }
        return Optional.ofNullable(known);
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public void record(SealingKey key, Checkpoint reached) {
        commands.sendAndWait(
                new RecordScellement(
                        ScellementId.MAGASIN,
                        key.name(),
                        key.verifierKey(),
                        reached.size(),
                        Views.text(reached.root())),
                MetaData.from(Actor.SYSTEM.asMetaData())
                        .and(Actor.CORRELATION_ID, "scellement-" + reached.size()));
    }

    @Override
    public void stand(@Nullable String broken, Instant since) {
        alerts.stand(
                NatureAlerte.SCELLEMENT_ROMPU, broken == null ? Map.of() : Map.of(broken, since));
    }

    /** A port of its own for the health has a context of its own, below that of the program. */
    @Override
    public void onApplicationEvent(ApplicationContextEvent event) {
        if (event.getApplicationContext() == program) {
            if (event instanceof ContextRefreshedEvent) {
                ready = true;
            } else if (event instanceof ContextClosedEvent) {
                ready = false;
            }
        }
    }
}
