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
 * Looks after the views: at once when something was decided, and from time to time for what other
 * nodes decided. How often, {@code raccordement.vues.veille} says.
 */
@Component
class ViewSupervisor implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ViewSupervisor.class);
    static final String GROUP = "vues";

    private final ProjectedViews views;
    private final ViewPlans plans;
    private final ProgressSignal news;
    private final EventReader events;
    private final ObjectProvider<ViewRecords> journal;
    private final ProcessorRecords records;
    private final Clock clock;
    private final Duration every;
    private @Nullable ThreadPoolTaskScheduler scheduler;
    private volatile @Nullable ViewRebuild works;
    private volatile @Nullable ProjectionProgress progress;
    private volatile @Nullable ProcessingGroups groups;

    ViewSupervisor(
            ProjectedViews views,
            ViewPlans plans,
            ProgressSignal news,
            EventReader events,
            ObjectProvider<ViewRecords> journal,
            ProcessorRecords records,
            Clock clock,
            @Value("${raccordement.vues.veille:PT1S}") String every) {
        this.views = views;
        this.plans = plans;
        this.news = news;
        this.events = events;
        this.journal = journal;
        this.records = records;
        this.clock = clock;
        this.every = Duration.parse(every);
    }

    /** To be called once the read store fits the event store, and before any processor runs. */
    void open(Configuration axon, List<ProjectedView> all) {
        var processing = axon.eventProcessingConfiguration();
        var advanced = new ProjectionProgress(axon.eventStore(), processing, records);
        var running = new ProcessingGroups(processing, axon.eventStore());
        var opened = new ViewRebuild(plans, running, advanced, news, journal.getObject(), clock);
        all.forEach(view -> opened.open(view, newest(view.id())));
        beginDecisions(axon);
        progress = advanced;
        groups = running;
        works = opened;
        views.open(all);
    }

    /** What was decided before there was anything to decide on is not carried out. */
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

    /** What is done about the views; null while they are not open. */
    @Nullable ViewRebuild works() {
        return works;
    }

    @Nullable ProjectionProgress progress() {
        return progress;
    }

    @Nullable ProcessingGroups groups() {
        return groups;
    }

    /** Has a look now. */
    synchronized void wake() {
        if (scheduler != null) {
            scheduler.execute(this::look);
        }
    }

    private void look() {
        var chantier = works;
        if (chantier == null) {
            return;
        }
        for (var view : views.all()) {
            try {
                chantier.goOn(view);
            } catch (InterruptedException | MongoInterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("{} could not be looked after: {}", view.nom(), e.toString(), e);
            }
        }
        news.tell();
    }

    @Override
    public synchronized void start() {
        if (scheduler == null) {
            scheduler = new ThreadPoolTaskScheduler();
            scheduler.setThreadNamePrefix("vues-");
            scheduler.setDaemon(true);
            scheduler.initialize();
            scheduler.scheduleWithFixedDelay(this::look, every);
        }
    }

    /** Before the processors: what is half done is gone on with at the next start. */
    @Override
    public void stop() {
        ThreadPoolTaskScheduler ended;
        synchronized (this) {
            ended = scheduler;
            scheduler = null;
        }
        if (ended != null) {
            ended.shutdown();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
