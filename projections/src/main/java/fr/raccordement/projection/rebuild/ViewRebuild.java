package fr.raccordement.projection.rebuild;

import fr.raccordement.api.vue.ViewRecords;
import fr.raccordement.projection.Slot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what the plan of a view says, one step after the other, each of which may be done again:
 * clears a place, has it told, has it answer once it was told everything. Every node does so for
 * itself, and all of them read the same plan.
 */
final class ViewRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(ViewRebuild.class);

    /** How long those who ask may be kept waiting while the points are turned. */
    private static final Duration SHORT = Duration.ofMillis(250);

    private final ViewPlans plans;
    private final ProcessingGroups groups;
    private final ProjectionProgress progress;
    private final ProgressSignal news;
    private final ViewRecords journal;
    private final Clock clock;
    private final IndexBuild indexing;

    ViewRebuild(
            ViewPlans plans,
            ProcessingGroups groups,
            ProjectionProgress progress,
            ProgressSignal news,
            ViewRecords journal,
            Clock clock) {
        this.plans = plans;
        this.groups = groups;
        this.progress = progress;
        this.news = news;
        this.journal = journal;
        this.clock = clock;
        this.indexing = new IndexBuild();
    }

    /**
     * Takes a view up where it was left, before anyone reads it or tells it.
     *
     * @param newest the newest generation that was ever decided on
     */
    void open(ProjectedView view, long newest) {
        if (plans.find(view.nom()).isEmpty()) {
            plans.begin(ViewPlan.empty(view.nom(), newest));
        }
        change(view, it -> it.startedBy(view.layout(), now()));
        view.documents().points().set(null);
        clear(view);
        finish(view, ViewRebuild::index);
        var live = view.plan().live(view.layout()).orElse(null);
        Arrays.stream(Slot.values())
                .filter(place -> view.plan().at(place).answers(view.layout()))
                .forEach(view.documents()::index);
        view.documents().points().know(() -> percent(view), place -> generation(view, place));
        view.documents().points().set(live);
    }

    /** Does what there is to do for a view now. */
    void goOn(ProjectedView view) throws InterruptedException {
        view.plan(plans.change(view.nom(), it -> it));
        run(view);
        turn(view);
        clear(view);
        run(view);
        finish(view, indexing::isDone);
        turn(view);
        announce(view);
        Arrays.stream(Slot.values())
                .filter(view::tells)
                .forEach(
                        place ->
                                view.rate(place)
                                        .note(
                                                progress.position(view.group(place)),
                                                System.nanoTime()));
    }

    /** Whether what answers was told everything up to an event. */
    boolean answersWith(ProjectedView view, long upTo) {
        var live = view.documents().points().live();
        return live != null && hasTold(view, live, upTo);
    }

    private void run(ProjectedView view) {
        for (var place : Slot.values()) {
            groups.run(view.group(place), view.tells(place));
        }
    }

    /** A place that still answers here is left until the points were turned. */
    private void clear(ProjectedView view) {
        for (var place : Slot.values()) {
            var generation = view.plan().at(place);
            if (generation.aEffacer()
                    && place != view.documents().points().live()
                    && groups.forget(
                            view.group(place),
                            view.documents().segments(),
                            () -> view.documents().raze(place))) {
                change(view, it -> it.cleared(place, generation.numero()));
            }
        }
    }

    /**
     * It answers as soon as it was told everything that had happened a moment ago, and has its
     * indexes. What could not be told to it would be missing: where another generation answers,
     * somebody has to see to that first.
     *
     * @param indexed whether it has them; if not they are being made
     */
    private void finish(ProjectedView view, BiPredicate<ProjectedView, Slot> indexed) {
        view.plan()
                .building(view.layout())
                .filter(place -> view.tells(place))
                .filter(place -> hasTold(view, place, progress.head()))
                .filter(place -> !isAnswered(view) || groups.letters(view.group(place)) == 0)
                .filter(place -> indexed.test(view, place))
                .ifPresent(
                        place -> {
                            var generation = view.plan().at(place).numero();
                            change(view, it -> it.whole(place, generation, now()));
                            LOG.info("{}: generation {} is whole", view.nom(), generation);
                        });
    }

    private static boolean index(ProjectedView view, Slot place) {
        view.documents().index(place);
        return true;
    }

    private static boolean isAnswered(ProjectedView view) {
        return view.plan().live(view.layout()).isPresent();
    }

    /** Nobody who was answered by the place before is answered less by the place after. */
    private void turn(ProjectedView view) throws InterruptedException {
        var points = view.documents().points();
        var wanted = view.plan().live(view.layout()).orElse(null);
        if (wanted == points.live()) {
            return;
        }
        if (wanted == null) {
            points.set(null);
        } else if (points.turn(wanted, () -> catchesUp(view, wanted))) {
            LOG.info("{}: generation {} answers", view.nom(), view.plan().at(wanted).numero());
        }
    }

    private boolean catchesUp(ProjectedView view, Slot place) {
        var head = progress.head();
        try {
            return news.await(() -> hasTold(view, place, head), SHORT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void announce(ProjectedView view) {
        var live = view.documents().points().live();
        if (live != null && !view.plan().at(live).annoncee()) {
            var generation = view.plan().at(live).numero();
            journal.completed(view.id(), generation);
            change(view, it -> it.announced(live, generation));
        }
    }

    private boolean hasTold(ProjectedView view, Slot place, long upTo) {
        return progress.hasTold(view.group(place), view.concerned(), upTo);
    }

    private void change(ProjectedView view, UnaryOperator<ViewPlan> step) {
        view.plan(plans.change(view.nom(), step));
    }

    private int percent(ProjectedView view) {
        var head = progress.head();
        var told =
                view.plan()
                        .building(view.layout())
                        .map(place -> progress.position(view.group(place)))
                        .orElse(-1L);
        return head < 0 ? 0 : (int) (100 * (told + 1) / (head + 1));
    }

    /** As the store says: another node may have cleared the place. */
    private long generation(ProjectedView view, Slot place) {
        return plans.find(view.nom())
                .map(plan -> plan.at(place))
                .filter(it -> !it.aEffacer())
                .map(Generation::numero)
                .orElse(0L);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
