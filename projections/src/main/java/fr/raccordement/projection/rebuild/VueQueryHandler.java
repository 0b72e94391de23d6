package fr.raccordement.projection.rebuild;

import fr.raccordement.api.vue.query.FindVue;
import fr.raccordement.api.vue.query.GenerationEtat;
import fr.raccordement.api.vue.query.GenerationView;
import fr.raccordement.api.vue.query.ListVues;
import fr.raccordement.api.vue.query.VueView;
import fr.raccordement.projection.Slot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the state of the views and their generations, for the operator. */
@Component
class VueQueryHandler {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final ProjectedViews views;
    private final ViewPlans plans;
    private final ViewSupervisor supervisor;
    private final ProgressSignal signal;
    private final EventStore events;
    private final Clock clock;

    VueQueryHandler(
            ProjectedViews views,
            ViewPlans plans,
            ViewSupervisor supervisor,
            ProgressSignal signal,
            EventStore events,
            Clock clock) {
        this.views = views;
        this.plans = plans;
        this.supervisor = supervisor;
        this.signal = signal;
        this.events = events;
        this.clock = clock;
    }

    @QueryHandler
    List<VueView> handle(ListVues query) {
        return views.all().stream().map(this::view).toList();
    }

    @QueryHandler
    Optional<VueView> handle(FindVue query) throws InterruptedException {
        var found = views.find(query.nom());
        var decision = query.decision();
        if (found.isPresent() && decision != null) {
            signal.await(() -> storedPlan(found.get()).decision() >= decision, LONGEST_WAIT);
        }
        return found.map(this::view);
    }

    private VueView view(ProjectedView view) {
        var plan = storedPlan(view);
        return new VueView(
                view.name(),
                events.lastSequenceNumberFor(view.id().toString()).orElse(null),
                plan.activeSlot(view.layout()).map(slot -> plan.at(slot).numero()).orElse(null),
                Arrays.stream(Slot.values()).map(slot -> generation(view, plan, slot)).toList());
    }

    private GenerationView generation(ProjectedView view, ViewPlan plan, Slot slot) {
        var progress = Objects.requireNonNull(supervisor.progress());
        var group = view.group(slot);
        var it = plan.at(slot);
        var head = progress.head();
        var position = it.exists() && !it.aEffacer() ? progress.position(group) : -1;
        var measured = plan.isFed(slot, view.layout()) ? view.rate(slot).perSecond() : null;
        var rate = measured == null || measured.isEmpty() ? null : measured.getAsDouble();
        var left = it.exists() ? Math.max(0, head - position) : 0;
        return new GenerationView(
                group,
                state(view, plan, slot),
                it.exists() ? it.numero() : null,
                it.hasLayout(view.layout()),
                position,
                head,
                left,
                rate,
                estimatedEnd(left, rate),
                it.commenceeLe(),
                it.acheveeLe(),
                Objects.requireNonNull(supervisor.groups()).deadLetters(group));
    }

    private @Nullable Instant estimatedEnd(long left, @Nullable Double rate) {
        return left == 0 || rate == null
                ? null
                : clock.instant().plusMillis(Math.round(1_000 * left / rate));
    }

    private static GenerationEtat state(ProjectedView view, ViewPlan plan, Slot slot) {
        if (!plan.at(slot).exists()) {
            return GenerationEtat.VIDE;
        }
        if (plan.activeSlot(view.layout()).filter(slot::equals).isPresent()) {
            return GenerationEtat.VIVANTE;
        }
        return plan.at(slot).entiere() ? GenerationEtat.PRECEDENTE : GenerationEtat.EN_CONSTRUCTION;
    }

    private ViewPlan storedPlan(ProjectedView view) {
        return plans.find(view.name()).orElseGet(view::plan);
    }
}
