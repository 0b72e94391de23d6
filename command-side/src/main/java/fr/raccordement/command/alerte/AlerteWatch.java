package fr.raccordement.command.alerte;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.alerte.AlerteId;
import fr.raccordement.api.alerte.NatureAlerte;
import fr.raccordement.api.alerte.command.RaiseAlerte;
import fr.raccordement.api.lettremorte.query.LettreMortePage;
import fr.raccordement.api.lettremorte.query.LettreMorteView;
import fr.raccordement.api.lettremorte.query.ListLettresMortes;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.api.scellement.query.EtatScellement;
import fr.raccordement.api.scellement.query.FindScellement;
import fr.raccordement.api.scellement.query.ScellementView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Looks from time to time at what is no event, dead letters and the seal, and makes one of what is
 * new: so the operator has a notice of it, and never a second one of the same (D-234).
 */
@Component
class AlerteWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AlerteWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final int MOST_LETTERS = 200;
    private static final String SEALED_LOG = "journal";

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Clock clock;
    private @Nullable ThreadPoolTaskScheduler scheduler;

    AlerteWatch(QueryGateway queries, CommandGateway commands, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (scheduler == null) {
            var started = new ThreadPoolTaskScheduler();
            started.setThreadNamePrefix("alertes-");
            started.setDaemon(true);
            started.initialize();
            started.scheduleWithFixedDelay(this::look, Instant.now().plus(EVERY), EVERY);
            scheduler = started;
        }
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.shutdown();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    /** What cannot be seen now is seen the next time. */
    void look() {
        try {
            lookAtTheSeal();
            lookAtDeadLetters();
        } catch (RuntimeException e) {
            LOG.debug("Nothing can be seen for now", e);
        }
    }

    private void lookAtTheSeal() {
        queries.query(
                        new FindScellement(Actor.SYSTEM),
                        ResponseTypes.optionalInstanceOf(ScellementView.class))
                .join()
                .filter(it -> it.etat() == EtatScellement.ROMPU)
                .ifPresent(
                        it ->
                                raise(
                                        NatureAlerte.SCELLEMENT_ROMPU,
                                        SEALED_LOG,
                                        firstAnomaly(it),
                                        clock.instant()));
    }

    /** What is wrong first, the same whenever the store is compared with the log again. */
    private static String firstAnomaly(ScellementView view) {
        var verification = view.verification();
        return verification == null || verification.anomalies().isEmpty()
                ? Objects.requireNonNullElse(view.message(), "")
                : verification.anomalies().getFirst().position()
                        + "/"
                        + verification.anomalies().getFirst().nature();
    }

    /** Of an alert that cannot be handled itself there is none, or there would be no end. */
    private void lookAtDeadLetters() {
        queries
                .query(
                        new ListLettresMortes(null, PageRequest.first(MOST_LETTERS), Actor.SYSTEM),
                        ResponseTypes.instanceOf(LettreMortePage.class))
                .join()
                .lettres()
                .stream()
                .filter(it -> !AlerteId.isOne(it.objet()))
                .forEach(this::raise);
    }

    private void raise(LettreMorteView letter) {
        var waiting = letter.enAttente();
        if (waiting != null) {
            raise(
                    NatureAlerte.EVENEMENT_EN_ECHEC,
                    letter.groupe() + "/" + letter.objet(),
                    waiting.depuis().toString(),
                    waiting.depuis());
        }
    }

    private void raise(NatureAlerte nature, String objet, String cas, Instant depuis) {
        commands.sendAndWait(
                new RaiseAlerte(new AlerteId(nature, objet), cas, depuis),
                MetaData.from(Actor.SYSTEM.asMetaData()).and(Actor.CORRELATION_ID, "alertes"));
    }
}
