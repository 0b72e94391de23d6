package fr.raccordement.courriel;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.avis.FrequenceAvis;
import fr.raccordement.api.avis.PreferencesAvisId;
import fr.raccordement.api.avis.command.AbandonEnvoi;
import fr.raccordement.api.avis.command.RecordEnvoi;
import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.avis.query.DestinataireView;
import fr.raccordement.api.avis.query.FindDestinataire;
import fr.raccordement.api.avis.query.FollowAvis;
import fr.raccordement.api.avis.query.FollowDestinataires;
import fr.raccordement.supervision.Supervised;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Follows the notices of everybody who wants to be written to, and writes to them: as it happens,
 * or once a day. How far somebody was written to is in their own events: so no notice is sent
 * twice, whatever became of the views, and none from before they asked (D-277).
 */
final class CourrielRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CourrielRunner.class);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int MOST_TOGETHER = 100;
    private static final int AT_ONCE = 4;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Expedition expedition;
    private final CourrielComposer composer;
    private final CourrielProperties properties;
    private final Clock clock;
    private final Map<String, Disposable> followed = new ConcurrentHashMap<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final CourrielMeasures measures;
    private @Nullable Disposable destinataires;
    private @Nullable Scheduler senders;

    CourrielRunner(
            QueryGateway queries,
            CommandGateway commands,
            Expedition expedition,
            CourrielComposer composer,
            CourrielProperties properties,
            CourrielMeasures measures,
            Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.expedition = expedition;
        this.composer = composer;
        this.properties = properties;
        this.measures = measures;
        this.clock = clock;
    }

    /** Whoever sends is not interrupted: what was taken over is recorded. */
    @Override
    public synchronized void start() {
        if (destinataires == null) {
            senders = Schedulers.fromExecutorService(Supervised.pool("mail", AT_ONCE));
            destinataires =
                    Flux.defer(
                                    () ->
                                            queries.streamingQuery(
                                                    new FollowDestinataires(), String.class))
                            .publishOn(Schedulers.boundedElastic())
                            .doOnNext(it -> Supervised.failingSoftly(() -> follow(it)).run())
                            .retryWhen(forEver())
                            .subscribe();
        }
    }

    @Override
    public synchronized void stop() {
        if (destinataires != null) {
            destinataires.dispose();
            destinataires = null;
            followed.values().forEach(Disposable::dispose);
            followed.clear();
        }
        if (senders != null) {
            senders.dispose();
            senders = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return destinataires != null;
    }

    /** From where they were written to last; in the place of what was followed for them before. */
    private synchronized void follow(String login) {
        var before = followed.remove(login);
        if (before != null) {
            before.dispose();
        }
        var sending = senders;
        if (sending != null) {
            find(login).ifPresent(it -> followed.put(login, follow(login, it, sending)));
        }
    }

    private Disposable follow(String login, DestinataireView who, Scheduler sending) {
        return together(who)
                .filter(notices -> !notices.isEmpty())
                .concatMap(
                        notices ->
                                Mono.<Void>fromRunnable(
                                                Supervised.failingSoftly(
                                                        () -> send(login, notices)))
                                        .subscribeOn(sending)
                                        .retryWhen(whileNoServerIsThere(login))
                                        .retryWhen(bounded(login))
                                        .onErrorResume(_ -> abandon(login))
                                        .doOnSubscribe(_ -> measures.waiting(notices.size()))
                                        .doFinally(
                                                _ -> {
                                                    measures.waiting(-notices.size());
                                                    measures.settled(login);
                                                }),
                        1)
                .retryWhen(forEver())
                .subscribe();
    }

    private Flux<List<AvisView>> together(DestinataireView who) {
        var notices =
                Flux.defer(
                        () ->
                                queries.streamingQuery(
                                        new FollowAvis(null, who.jusqua(), who.acteur()),
                                        AvisView.class));
        return who.frequence() == FrequenceAvis.QUOTIDIEN
                ? notices.buffer(everyDay())
                : notices.bufferTimeout(MOST_TOGETHER, properties.regroupement(), true);
    }

    /** Once a day at that hour of Paris. */
    private Flux<Long> everyDay() {
        return Mono.defer(() -> Mono.delay(untilTheHour())).repeat();
    }

    private Duration untilTheHour() {
        var now = clock.instant().atZone(PARIS);
        var today = now.toLocalDate().atTime(properties.heure()).atZone(PARIS);
        return Duration.between(now, today.isAfter(now) ? today : today.plusDays(1));
    }

    /** One mail at a time to each, about what they were not written to yet, as events say now. */
    private void send(String login, List<AvisView> notices) {
        synchronized (locks.computeIfAbsent(login, _ -> new Object())) {
            find(login).ifPresent(who -> send(who, notices));
        }
    }

    private void send(DestinataireView who, List<AvisView> notices) {
        var news = notices.stream().filter(it -> it.position() > who.jusqua()).toList();
        if (!news.isEmpty()) {
            var mail = composer.compose(news, who);
            expedition.send(mail);
            measures.sent();
            record(
                    new RecordEnvoi(
                            new PreferencesAvisId(who.acteur().login()),
                            news.getLast().position(),
                            news.size()),
                    mail.correlationId());
        }
    }

    private Mono<Void> abandon(String login) {
        return Mono.fromRunnable(
                Supervised.failingSoftly(
                        () -> {
                            measures.abandoned();
                            record(new AbandonEnvoi(new PreferencesAvisId(login)), "courriels");
                        }));
    }

    private void record(Object command, String correlationId) {
        commands.sendAndWait(
                command,
                MetaData.from(Actor.SYSTEM.asMetaData()).and(Actor.CORRELATION_ID, correlationId));
    }

    private Optional<DestinataireView> find(String login) {
        return queries.query(
                        new FindDestinataire(login),
                        ResponseTypes.optionalInstanceOf(DestinataireView.class))
                .join();
    }

    private Retry bounded(String login) {
        return Retry.backoff(Math.max(0, properties.essais() - 1L), properties.reprise())
                .maxBackoff(LONGEST_PAUSE)
                .doBeforeRetry(again -> failed(login, again));
    }

    /** Nobody is given up for a server of ours that is away. */
    private Retry whileNoServerIsThere(String login) {
        return Retry.backoff(Long.MAX_VALUE, properties.reprise())
                .maxBackoff(LONGEST_PAUSE)
                .filter(ServeurAbsentException.class::isInstance)
                .doBeforeRetry(again -> failed(login, again));
    }

    /** The message of what failed may name the address: its type alone is logged. */
    private void failed(String login, Retry.RetrySignal again) {
        measures.failed(login);
        LOG.warn(
                "Mail to {} failed, attempt {}: {}",
                login,
                again.totalRetries() + 1,
                again.failure().getClass().getName());
    }

    private static Retry forEver() {
        return Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
                .maxBackoff(Duration.ofMinutes(1))
                .doBeforeRetry(
                        again -> LOG.warn("Notices cannot be followed for now", again.failure()));
    }
}
