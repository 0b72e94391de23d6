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

/** Applies a decision to the plan of the view; applied twice it changes nothing (D-067). */
@Component
@ProcessingGroup(ViewSupervisor.GROUP)
class WhenVueDecidedThenCarryOut {

    private final ProjectedViews views;
    private final ViewPlans plans;
    private final ViewSupervisor supervisor;

    WhenVueDecidedThenCarryOut(ProjectedViews views, ViewPlans plans, ViewSupervisor supervisor) {
        this.views = views;
        this.plans = plans;
        this.supervisor = supervisor;
    }

    @EventHandler
    void on(VueEvent event, @Timestamp Instant at, @SequenceNumber long number) {
        views.find(event.nom())
                .ifPresent(
                        view -> {
                            plans.change(
                                    view.name(),
                                    plan -> apply(event, plan, view, at).decided(number));
                            supervisor.wake();
                        });
    }

    private static ViewPlan apply(VueEvent event, ViewPlan plan, ProjectedView view, Instant at) {
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
