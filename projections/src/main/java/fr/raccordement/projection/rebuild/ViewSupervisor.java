package fr.raccordement.projection.rebuild;

import com.mongodb.MongoInterruptedException;
import fr.raccordement.api.vue.ViewRecords;
import fr.raccordement.api.vue.VueId;
import fr.raccordement.api.vue.event.VueEvent;
import fr.raccordement.processing.ProcessorRecords;
import fr.raccordement.projection.events.EventReader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.config.Configuration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Opens the views and keeps carrying out their plans: at once after a decision on this node, and
 * every {@code raccordement.vues.veille} for the decisions of other nodes.
 */
@Component
class ViewSupervisor implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ViewSupervisor.class);
    static final String GROUP = "vues";

    private final ProjectedViews views;
    private final ViewPlans plans;
    private final ProgressSignal signal;
    private final EventReader events;
    private final ObjectProvider<ViewRecords> viewRecords;
    private final ProcessorRecords processorRecords;
    private final Clock clock;
    private final Duration every;
    private @Nullable ThreadPoolTaskScheduler scheduler;
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
            Clock clock,
            @Value("${raccordement.vues.veille:PT1S}") String every) {
        this.views = views;
        this.plans = plans;
        this.signal = signal;
        this.events = events;
        this.viewRecords = viewRecords;
        this.processorRecords = processorRecords;
        this.clock = clock;
        this.every = Duration.parse(every);
    }

    /** To be called once the read store fits the event store, and before any processor runs. */
    void open(Configuration axon, List<ProjectedView> all) {
        var processing = axon.eventProcessingConfiguration();
        var newProgress = new ProjectionProgress(axon.eventStore(), processing, processorRecords);
        var newGroups = new ProcessingGroups(processing, axon.eventStore());
        var newRebuild =
                new ViewRebuild(
                        plans, newGroups, newProgress, signal, viewRecords.getObject(), clock);
        all.forEach(view -> newRebuild.open(view, newest(view.id())));
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
            scheduler = new ThreadPoolTaskScheduler();
            scheduler.setThreadNamePrefix("vues-");
            scheduler.setDaemon(true);
            scheduler.initialize();
            scheduler.scheduleWithFixedDelay(this::advanceAll, every);
        }
    }

    /** Before the processors: what is half done is resumed at the next start. */
    @Override
    public void stop() {
        ThreadPoolTaskScheduler stopped;
        synchronized (this) {
            stopped = scheduler;
            scheduler = null;
        }
        if (stopped != null) {
            stopped.shutdown();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
