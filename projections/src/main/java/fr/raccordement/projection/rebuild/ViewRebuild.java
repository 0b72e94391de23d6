package fr.raccordement.projection.rebuild;

import fr.raccordement.api.vue.ViewRecords;
import fr.raccordement.processing.NodeRole;
import fr.raccordement.processing.NodeRoles;
import fr.raccordement.processing.Nodes;
import fr.raccordement.projection.Slot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Carries out the plan of a view, a blue/green deployment of its generations: clears the slot to
 * build in, has events projected into it, and switches to it once it is complete. Each step may be
 * repeated. Every node does so for itself, and all of them read the same plan.
 */
final class ViewRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(ViewRebuild.class);

    /** What a node says of a view: the slots that it answers from. */
    private static final String ANSWERS = "vue-";

    /** How long queries may be kept waiting by a switch. */
    private static final Duration LONGEST_SWITCH = Duration.ofMillis(250);

    private final ViewPlans plans;
    private final ProcessingGroups groups;
    private final ProjectionProgress progress;
    private final ProgressSignal signal;
    private final ViewRecords records;
    private final Clock clock;
    private final IndexBuild indexes;
    private final Nodes nodes;
    private final boolean projects;

    ViewRebuild(
            ViewPlans plans,
            ProcessingGroups groups,
            ProjectionProgress progress,
            ProgressSignal signal,
            ViewRecords records,
            Nodes nodes,
            NodeRoles roles,
            Clock clock) {
        this.nodes = nodes;
        this.projects = roles.does(NodeRole.PROJECTIONS);
        this.plans = plans;
        this.groups = groups;
        this.progress = progress;
        this.signal = signal;
        this.records = records;
        this.clock = clock;
        this.indexes = new IndexBuild();
    }

    /**
     * Resumes a view as it was left, before anyone reads it or projects into it.
     *
     * @param newest number of the newest generation that was ever decided on
     */
    void open(ProjectedView view, long newest) {
        if (plans.find(view.name()).isEmpty()) {
            plans.begin(ViewPlan.empty(view.name(), newest));
        }
        change(view, it -> it.startedBy(view.layout(), now()));
        var active = view.documents().active();
        active.set(null);
        clearSlots(view);
        completeBuild(view, ViewRebuild::createIndexes);
        var slot = announced(view);
        Arrays.stream(Slot.values())
                .filter(it -> view.plan().at(it).canAnswer(view.layout()))
                .forEach(view.documents()::createIndexes);
        active.setSources(() -> buildPercent(view), it -> generation(view, it));
        active.set(slot);
    }

    /** Takes the steps that can be taken now. */
    void advance(ProjectedView view) throws InterruptedException {
        view.plan(plans.change(view.name(), it -> it));
        runGroups(view);
        switchActive(view);
        clearSlots(view);
        runGroups(view);
        completeBuild(view, indexes::isDone);
        switchActive(view);
        announce(view);
        Arrays.stream(Slot.values())
                .filter(view::isFed)
                .forEach(
                        slot ->
                                view.rate(slot)
                                        .note(
                                                progress.position(view.group(slot)),
                                                System.nanoTime()));
    }

    /** Whether the active generation has every event up to a position. */
    boolean isCaughtUp(ProjectedView view, long position) {
        var slot = view.documents().active().slot();
        return slot != null && hasProjected(view, slot, position);
    }

    /**
     * Looks how far the slot that answers is.
     *
     * @param head position of the last event stored by now
     */
    void look(ProjectedView view, long head) {
        var slot = view.documents().active().slot();
        if (slot != null) {
            view.freshness().look(head, position -> hasProjected(view, slot, position));
        }
    }

    /** Runs the groups of the slots that are fed, and stops the others. */
    private void runGroups(ProjectedView view) {
        for (var slot : Slot.values()) {
            groups.setRunning(view.group(slot), projects && view.isFed(slot));
        }
    }

    /** Clears the slots that are to be; one that still answers somewhere, after the switch. */
    private void clearSlots(ProjectedView view) {
        if (!projects) {
            return;
        }
        for (var slot : Slot.values()) {
            var generation = view.plan().at(slot);
            if (generation.aEffacer()
                    && slot != view.documents().active().slot()
                    && !isAnsweredElsewhere(view, slot)
                    && groups.reset(
                            view.group(slot),
                            view.documents().isInOrder() ? 1 : 2,
                            () ->
                                    view.documents()
                                            .clearAndDropIndexes(
                                                    slot, keptFrom(view, generation)))) {
                change(view, it -> it.cleared(slot, generation.numero()));
            }
        }
    }

    /** The first generation of which a slot to be cleared keeps what it has. */
    private static long keptFrom(ProjectedView view, Generation generation) {
        return generation.exists() ? generation.numero() : view.plan().derniere() + 1;
    }

    /**
     * Declares a generation complete that has every event of a moment ago, and its indexes. Events
     * in its dead-letter queue would be missing: where another generation answers, they have to be
     * dealt with first.
     *
     * @param indexed whether it has its indexes; if not they are being created
     */
    private void completeBuild(ProjectedView view, BiPredicate<ProjectedView, Slot> indexed) {
        if (!projects) {
            return;
        }
        view.plan()
                .buildSlot(view.layout())
                .filter(view::isFed)
                .filter(slot -> hasProjected(view, slot, progress.head()))
                .filter(slot -> !isAnswered(view) || groups.deadLetters(view.group(slot)) == 0)
                .filter(slot -> indexed.test(view, slot))
                .ifPresent(
                        slot -> {
                            var generation = view.plan().at(slot).numero();
                            change(view, it -> it.completed(slot, generation, now()));
                            LOG.atLevel(generation == 1 ? Level.DEBUG : Level.INFO)
                                    .log("{}: generation {} is complete", view.name(), generation);
                        });
    }

    private static boolean createIndexes(ProjectedView view, Slot slot) {
        view.documents().createIndexes(slot);
        return true;
    }

    private static boolean isAnswered(ProjectedView view) {
        return view.plan().activeSlot(view.layout()).isPresent();
    }

    /** Switches to the slot that the plan says, once that has caught up with the event store. */
    private void switchActive(ProjectedView view) throws InterruptedException {
        var active = view.documents().active();
        var planned = view.plan().activeSlot(view.layout()).orElse(null);
        if (planned == active.slot()) {
            return;
        }
        if (planned == null) {
            active.set(null);
        } else if (mayAnswerFrom(view, planned)
                && active.switchTo(planned, () -> catchesUp(view, planned))) {
            LOG.info("{}: generation {} answers", view.name(), view.plan().at(planned).numero());
        }
        say(view, active.slot());
    }

    /** The slot to begin with, once the other nodes know that this one answers from it. */
    private @Nullable Slot announced(ProjectedView view) {
        while (true) {
            var slot = view.plan().activeSlot(view.layout()).orElse(null);
            if (slot == null || mayAnswerFrom(view, slot)) {
                return slot;
            }
        }
    }

    /**
     * Whether a slot may be answered from besides the one that answers now. Other nodes are told
     * before the plan is read again, and whoever clears a slot changes the plan before looking who
     * answers from it: one of the two sees the other (D-216).
     */
    private boolean mayAnswerFrom(ProjectedView view, Slot slot) {
        if (nodes.isAlone()) {
            return true;
        }
        say(view, view.documents().active().slot(), slot);
        view.plan(plans.find(view.name()).orElseGet(view::plan));
        return view.plan().activeSlot(view.layout()).filter(slot::equals).isPresent();
    }

    private void say(ProjectedView view, @Nullable Slot... slots) {
        nodes.say(
                ANSWERS + view.name(),
                Stream.of(slots)
                        .filter(Objects::nonNull)
                        .map(Slot::name)
                        .collect(Collectors.joining(",")));
    }

    /** Whether another node answers from a slot, for all that this one knows. */
    private boolean isAnsweredElsewhere(ProjectedView view, Slot slot) {
        return nodes.others().stream()
                .map(it -> List.of(it.says(ANSWERS + view.name()).split(",")))
                .anyMatch(it -> it.contains(slot.name()));
    }

    private boolean catchesUp(ProjectedView view, Slot slot) {
        var head = progress.head();
        try {
            var whole = signal.await(() -> hasProjected(view, slot, head), LONGEST_SWITCH);
            if (whole) {
                view.freshness().look(head, position -> position <= head);
            }
            return whole;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Records that the active generation answers, unless that is recorded already. */
    private void announce(ProjectedView view) {
        var slot = view.documents().active().slot();
        if (slot != null && !view.plan().at(slot).annoncee()) {
            var generation = view.plan().at(slot).numero();
            records.completed(view.id(), generation);
            change(view, it -> it.announced(slot, generation));
        }
    }

    private boolean hasProjected(ProjectedView view, Slot slot, long upTo) {
        return progress.hasProjected(view.group(slot), view.projector(), upTo);
    }

    private void change(ProjectedView view, UnaryOperator<ViewPlan> step) {
        view.plan(plans.change(view.name(), step));
    }

    private int buildPercent(ProjectedView view) {
        var head = progress.head();
        var position =
                view.plan()
                        .buildSlot(view.layout())
                        .map(slot -> progress.position(view.group(slot)))
                        .orElse(-1L);
        return head < 0 ? 0 : (int) (100 * (position + 1) / (head + 1));
    }

    /** From the read store where another node may have cleared the slot. */
    private long generation(ProjectedView view, Slot slot) {
        var plan = nodes.isAlone() ? Optional.of(view.plan()) : plans.find(view.name());
        return plan.map(it -> it.at(slot))
                .filter(it -> !it.aEffacer())
                .map(Generation::numero)
                .orElse(0L);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
