package fr.raccordement.query.vue;

import com.mongodb.MongoInterruptedException;
import fr.raccordement.api.vue.JournalDesVues;
import fr.raccordement.api.vue.VueId;
import fr.raccordement.api.vue.event.VueEvent;
import fr.raccordement.processing.ProcessorRecords;
import fr.raccordement.query.evenements.EventReader;
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
class Veille implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Veille.class);
    static final String GROUP = "vues";

    private final Vues views;
    private final Plans plans;
    private final Nouvelles news;
    private final EventReader events;
    private final ObjectProvider<JournalDesVues> journal;
    private final ProcessorRecords records;
    private final Clock clock;
    private final Duration every;
    private @Nullable ThreadPoolTaskScheduler scheduler;
    private volatile @Nullable Chantier works;
    private volatile @Nullable Avancement progress;
    private volatile @Nullable Groupes groups;

    Veille(
            Vues views,
            Plans plans,
            Nouvelles news,
            EventReader events,
            ObjectProvider<JournalDesVues> journal,
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
    void open(Configuration axon, List<Vue> all) {
        var processing = axon.eventProcessingConfiguration();
        var advanced = new Avancement(axon.eventStore(), processing, records);
        var running = new Groupes(processing, axon.eventStore());
        var opened = new Chantier(plans, running, advanced, news, journal.getObject(), clock);
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
    @Nullable Chantier works() {
        return works;
    }

    @Nullable Avancement progress() {
        return progress;
    }

    @Nullable Groupes groups() {
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
