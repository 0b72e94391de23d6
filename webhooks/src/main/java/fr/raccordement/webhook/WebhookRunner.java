package fr.raccordement.webhook;

import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.webhook.query.CibleView;
import fr.raccordement.api.webhook.query.FindCibles;
import fr.raccordement.api.webhook.query.FollowAvisDeStructure;
import fr.raccordement.api.webhook.query.FollowWebhooks;
import fr.raccordement.supervision.Supervised;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** Has a {@link WebhookSender} for each webhook that is active, as events say (D-221). */
final class WebhookRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookRunner.class);
    private static final int PATIENCE_SECONDS = 15;
    private static final int TICK_SECONDS = 5;

    private final QueryGateway queries;
    private final Deliverer deliverer;
    private final SendingProperties properties;
    private final Map<String, Map<String, WebhookSender>> senders = new HashMap<>();
    private final Set<Asked> answering = ConcurrentHashMap.newKeySet();
    private @Nullable Running run;

    WebhookRunner(QueryGateway queries, Deliverer deliverer, SendingProperties properties) {
        this.queries = queries;
        this.deliverer = deliverer;
        this.properties = properties;
    }

    /** From one start to the next stop. */
    private record Running(
            Disposable webhooks, ExecutorService workers, ScheduledExecutorService timer) {}

    /** What somebody wants to be sent. */
    private record Asked(String structure, long demande) {}

    @Override
    public synchronized void start() {
        if (run == null) {
            var workers = Supervised.perTask("webhook");
            var timer = Supervised.timer("webhooks");
            timer.scheduleWithFixedDelay(
                    this::dispatch, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
            run =
                    new Running(
                            Flux.defer(
                                            () ->
                                                    queries.streamingQuery(
                                                            new FollowWebhooks(), String.class))
                                    .publishOn(Schedulers.boundedElastic())
                                    .doOnNext(
                                            it -> Supervised.failingSoftly(() -> adjust(it)).run())
                                    .retryWhen(forEver())
                                    .subscribe(),
                            workers,
                            timer);
        }
    }

    /** What is being sent is awaited, so that it is recorded. */
    @Override
    public void stop() {
        var stopped = withdraw();
        if (stopped != null) {
            stopped.workers().shutdown();
            try {
                stopped.workers().awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return run != null;
    }

    /** Whatever became of the clock meanwhile. */
    private synchronized void dispatch() {
        senders.values().forEach(it -> it.values().forEach(WebhookSender::dispatch));
    }

    private synchronized @Nullable Running withdraw() {
        var stopped = run;
        run = null;
        if (stopped != null) {
            stopped.webhooks().dispose();
            stopped.timer().shutdownNow();
            senders.values().forEach(it -> it.values().forEach(WebhookSender::stop));
            senders.clear();
            answering.clear();
        }
        return stopped;
    }

    /** Sends to those that the structure has now, and answers what somebody asked for. */
    private synchronized void adjust(String structure) {
        var now = run;
        if (now == null) {
            return;
        }
        var cibles = find(structure);
        var active =
                cibles.stream()
                        .filter(CibleView::actif)
                        .collect(Collectors.toMap(CibleView::webhook, it -> it));
        var running = senders.computeIfAbsent(structure, _ -> new HashMap<>());
        running.entrySet()
                .removeIf(
                        it -> {
                            var cible = active.get(it.getKey());
                            if (cible != null && it.getValue().isFor(cible)) {
                                it.getValue().update(cible);
                                return false;
                            }
                            it.getValue().stop();
                            return true;
                        });
        active.forEach((name, cible) -> running.computeIfAbsent(name, _ -> sender(cible, now)));
        cibles.forEach(cible -> cible.demandes().forEach(it -> answer(cible, it, now)));
    }

    private WebhookSender sender(CibleView cible, Running now) {
        var sender = new WebhookSender(cible, deliverer, properties, now.workers(), now.timer());
        sender.follow(
                after ->
                        Flux.from(
                                queries.streamingQuery(
                                        new FollowAvisDeStructure(
                                                cible.structure(), cible.genres(), after),
                                        AvisView.class)));
        return sender;
    }

    private void answer(CibleView cible, CibleView.Demande demande, Running now) {
        var asked = new Asked(cible.structure(), demande.demande());
        if (answering.add(asked)) {
            now.workers().execute(() -> answer(cible, demande, asked));
        }
    }

    private void answer(CibleView cible, CibleView.Demande demande, Asked asked) {
        try {
            deliverer.answer(cible, demande);
        } catch (RuntimeException | Error e) {
            answering.remove(asked);
            LOG.warn("What was asked of {} waits: {}", asked, e.toString());
        }
    }

    private List<CibleView> find(String structure) {
        return queries.query(
                        new FindCibles(structure),
                        ResponseTypes.multipleInstancesOf(CibleView.class))
                .join();
    }

    private static Retry forEver() {
        return Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
                .maxBackoff(Duration.ofMinutes(1))
                .doBeforeRetry(
                        again -> LOG.warn("Webhooks cannot be followed for now", again.failure()));
    }
}
