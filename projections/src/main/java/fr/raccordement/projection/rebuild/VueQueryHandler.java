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

/** How the views stand, for the operator. */
@Component
class VueQueryHandler {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ProjectedViews views;
    private final ViewPlans plans;
    private final ViewSupervisor veille;
    private final ProgressSignal news;
    private final EventStore events;
    private final Clock clock;

    VueQueryHandler(
            ProjectedViews views,
            ViewPlans plans,
            ViewSupervisor veille,
            ProgressSignal news,
            EventStore events,
            Clock clock) {
        this.views = views;
        this.plans = plans;
        this.veille = veille;
        this.news = news;
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
            news.await(() -> stored(found.get()).decision() >= decision, PATIENCE);
        }
        return found.map(this::view);
    }

    private VueView view(ProjectedView view) {
        var plan = stored(view);
        return new VueView(
                view.nom(),
                events.lastSequenceNumberFor(view.id().toString()).orElse(null),
                plan.live(view.layout()).map(place -> plan.at(place).numero()).orElse(null),
                Arrays.stream(Slot.values()).map(place -> generation(view, plan, place)).toList());
    }

    private GenerationView generation(ProjectedView view, ViewPlan plan, Slot place) {
        var progress = Objects.requireNonNull(veille.progress());
        var group = view.group(place);
        var it = plan.at(place);
        var head = progress.head();
        var position = it.isThere() && !it.aEffacer() ? progress.position(group) : -1;
        var rate = plan.tells(place, view.layout()) ? view.rate(place).perSecond() : null;
        var debit = rate == null || rate.isEmpty() ? null : rate.getAsDouble();
        var left = it.isThere() ? Math.max(0, head - position) : 0;
        return new GenerationView(
                group,
                etat(view, plan, place),
                it.isThere() ? it.numero() : null,
                it.isOf(view.layout()),
                position,
                head,
                left,
                debit,
                estimated(left, debit),
                it.commenceeLe(),
                it.acheveeLe(),
                Objects.requireNonNull(veille.groups()).letters(group));
    }

    private @Nullable Instant estimated(long left, @Nullable Double debit) {
        return left == 0 || debit == null
                ? null
                : clock.instant().plusMillis(Math.round(1_000 * left / debit));
    }

    private static GenerationEtat etat(ProjectedView view, ViewPlan plan, Slot place) {
        if (!plan.at(place).isThere()) {
            return GenerationEtat.VIDE;
        }
        if (plan.live(view.layout()).filter(place::equals).isPresent()) {
            return GenerationEtat.VIVANTE;
        }
        return plan.at(place).entiere()
                ? GenerationEtat.PRECEDENTE
                : GenerationEtat.EN_CONSTRUCTION;
    }

    private ViewPlan stored(ProjectedView view) {
        return plans.find(view.nom()).orElseGet(view::plan);
    }
}
