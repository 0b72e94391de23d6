package fr.raccordement.projection.rebuild;

import com.mongodb.MongoInterruptedException;
import fr.raccordement.api.vue.ViewRecords;
import fr.raccordement.api.vue.VueId;
import fr.raccordement.api.vue.event.VueEvent;
import fr.raccordement.processing.FailureLog;
import fr.raccordement.processing.NodeRoles;
import fr.raccordement.processing.Nodes;
import fr.raccordement.processing.ProcessorRecords;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.supervision.Supervised;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.Configuration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Opens the views and keeps carrying out their plans: at once after a decision on this node, and
 * every {@code raccordement.vues.veille} for the decisions of other nodes. A view that is further
 * behind the events than {@code raccordement.vues.retard} does not answer.
 */
@Component
class ViewSupervisor implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ViewSupervisor.class);
    private static final FailureLog FAILURES = new FailureLog(LOG);
    private static final String LOOKING = "It cannot be told how far the views are";
    private static final Duration LOOK = Duration.ofSeconds(1);
    static final String GROUP = "vues";

    private final ProjectedViews views;
    private final ViewPlans plans;
    private final ProgressSignal signal;
    private final EventReader events;
    private final ObjectProvider<ViewRecords> viewRecords;
    private final ProcessorRecords processorRecords;
    private final Clock clock;
    private final Duration every;
    private final Duration latest;
    private final Nodes nodes;
    private final NodeRoles roles;
    private @Nullable ScheduledExecutorService scheduler;
    private @Nullable ScheduledExecutorService watch;
    private volatile @Nullable ViewRebuild rebuild;
    private volatile @Nullable ProjectionProgress progress;
    private volatile @Nullable ProcessingGroups groups;

    ViewSupervisor(
            ProjectedViews views,
            ViewPlans plans,
            ProgressSignal signal,
            EventReader events,
            ObjectProvider<ViewRecords> viewRecords,
            ProcessorRecords processorRecords,
            Nodes nodes,
            NodeRoles roles,
            Clock clock,
            @Value("${raccordement.vues.veille:PT1S}") Duration every,
            @Value("${raccordement.vues.retard:PT1M}") Duration latest) {
        this.views = views;
        this.plans = plans;
        this.signal = signal;
        this.events = events;
        this.viewRecords = viewRecords;
        this.processorRecords = processorRecords;
        this.clock = clock;
        this.every = every;
        this.nodes = nodes;
        this.roles = roles;
        this.latest = latest;
    }

    /** To be called once the read store fits the event store, and before any processor runs. */
    void open(Configuration axon, List<ProjectedView> all) {
        var processing = axon.eventProcessingConfiguration();
        var newProgress = new ProjectionProgress(axon.eventStore(), processing, processorRecords);
        var newGroups = new ProcessingGroups(processing, axon.eventStore());
        var newRebuild =
                new ViewRebuild(
                        plans,
                        newGroups,
                        newProgress,
                        signal,
                        viewRecords.getObject(),
                        nodes,
                        roles,
                        clock);
        all.forEach(view -> newRebuild.open(view, newest(view.id())));
        all.forEach(view -> watch(view, newRebuild, newProgress.head()));
        beginDecisions(axon);
        progress = newProgress;
        groups = newGroups;
        rebuild = newRebuild;
        views.open(all);
    }

    /** The group of decisions begins at the head: older decisions are not carried out again. */
    private static void beginDecisions(Configuration axon) {
        var tokens = axon.eventProcessingConfiguration().tokenStore(GROUP);
        if (tokens.fetchSegments(GROUP).length == 0) {
            tokens.initializeTokenSegments(GROUP, 1, axon.eventStore().createHeadToken());
        }
    }

    private long newest(VueId id) {
        return events.read(id)
                .mapToLong(it -> ((VueEvent) it.getPayload()).generation())
                .max()
                .orElse(0);
    }

    /** From now on a view answers only while its answers are known to be true. */
    private void watch(ProjectedView view, ViewRebuild opened, long head) {
        var freshness = new Freshness(latest, System::nanoTime);
        view.freshness(freshness);
        opened.look(view, head);
        view.documents().active().answersUnless(() -> obstacle(freshness));
    }

    private Optional<String> obstacle(Freshness freshness) {
        if (!nodes.isHeard()) {
            return Optional.of("this node is cut off from the others");
        }
        return freshness.isTooOld()
                ? Optional.of("events of a while ago are not projected yet")
                : Optional.empty();
    }

    /** Apart from the plans, which may take long to carry out. */
    private void lookAtAll() {
        var opened = rebuild;
        var known = progress;
        if (opened == null || known == null) {
            return;
        }
        try {
            var head = known.head();
            views.all().forEach(view -> opened.look(view, head));
            FAILURES.end(LOOKING);
        } catch (RuntimeException e) {
            FAILURES.note(LOOKING, e, false);
        }
    }

    /** Null while the views are not open, as are the next two. */
    @Nullable ViewRebuild rebuild() {
        return rebuild;
    }

    @Nullable ProjectionProgress progress() {
        return progress;
    }

    @Nullable ProcessingGroups groups() {
        return groups;
    }

    /** Has the plans carried out now. */
    synchronized void wake() {
        if (scheduler != null) {
            scheduler.execute(this::advanceAll);
        }
    }

    private void advanceAll() {
        var opened = rebuild;
        if (opened == null) {
            return;
        }
        for (var view : views.all()) {
            try {
                opened.advance(view);
            } catch (InterruptedException | MongoInterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("{}: its plan could not be carried out: {}", view.name(), e.toString(), e);
            }
        }
        signal.signal();
    }

    @Override
    public synchronized void start() {
        if (scheduler == null) {
            scheduler = Supervised.timer("vues");
            scheduler.scheduleWithFixedDelay(
                    this::advanceAll, 0, every.toMillis(), TimeUnit.MILLISECONDS);
            watch = Supervised.timer("vues-retard");
            watch.scheduleWithFixedDelay(
                    this::lookAtAll, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Before the processors: what is half done is resumed at the next start. */
    @Override
    public void stop() {
        ScheduledExecutorService stopped;
        synchronized (this) {
            stopped = scheduler;
            scheduler = null;
            if (watch != null) {
                watch.shutdownNow();
                watch = null;
            }
        }
        if (stopped != null) {
            stopped.shutdownNow();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
