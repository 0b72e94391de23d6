package fr.raccordement.projection.rebuild;

import fr.raccordement.api.vue.event.PreviousVueDiscarded;
import fr.raccordement.api.vue.event.VueEvent;
import fr.raccordement.api.vue.event.VueRebuildAbandoned;
import fr.raccordement.api.vue.event.VueRebuildCompleted;
import fr.raccordement.api.vue.event.VueRebuildRequested;
import fr.raccordement.api.vue.event.VueRolledBack;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Writes what was decided into the plan of the view; carried out twice it is as once. */
@Component
@ProcessingGroup(ViewSupervisor.GROUP)
class WhenVueDecidedThenCarryOut {

    private final ProjectedViews views;
    private final ViewPlans plans;
    private final ViewSupervisor veille;

    WhenVueDecidedThenCarryOut(ProjectedViews views, ViewPlans plans, ViewSupervisor veille) {
        this.views = views;
        this.plans = plans;
        this.veille = veille;
    }

    @EventHandler
    void on(VueEvent event, @Timestamp Instant at, @SequenceNumber long number) {
        views.find(event.nom())
                .ifPresent(
                        view -> {
                            plans.change(
                                    view.nom(),
                                    plan -> carriedOut(plan, view, event, at).decided(number));
                            veille.wake();
                        });
    }

    private static ViewPlan carriedOut(
            ViewPlan plan, ProjectedView view, VueEvent event, Instant at) {
        return switch (event) {
            case VueRebuildRequested it ->
                    plan.requested(
                            it.generation(), view.layout(), at.truncatedTo(ChronoUnit.MILLIS));
            case VueRebuildAbandoned it -> plan.abandoned(it.generation());
            case VueRolledBack it -> plan.rolledBackTo(it.generation());
            case PreviousVueDiscarded it -> plan.discarded(it.generation());
            case VueRebuildCompleted _ -> plan;
        };
    }
}
