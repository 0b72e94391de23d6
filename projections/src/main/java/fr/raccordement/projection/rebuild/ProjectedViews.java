package fr.raccordement.projection.rebuild;

import fr.raccordement.api.vue.ViewStates;
import fr.raccordement.api.vue.VueId;
import fr.raccordement.projection.Slot;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The views of this program by name; none until they are opened. */
@Component
class ProjectedViews implements ViewStates {

    private final ViewPlans plans;
    private volatile Map<String, ProjectedView> byName = Map.of();

    ProjectedViews(ViewPlans plans) {
        this.plans = plans;
    }

    void open(List<ProjectedView> views) {
        var sorted = new LinkedHashMap<String, ProjectedView>();
        views.stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(view -> sorted.put(view.name(), view));
        byName = sorted;
    }

    Collection<ProjectedView> all() {
        return byName.values();
    }

    Optional<ProjectedView> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Names of the views that cannot answer: without a complete generation, or too far behind. */
    List<String> withoutAnswer() {
        return all().stream()
                .filter(it -> !it.documents().active().isAnswering())
                .map(ProjectedView::name)
                .toList();
    }

    /** Whether a group is to run now; one that projects into no view always is. */
    boolean runs(String group) {
        return all().stream()
                .flatMap(
                        view ->
                                Arrays.stream(Slot.values())
                                        .filter(slot -> view.group(slot).equals(group))
                                        .map(view::isFed))
                .findFirst()
                .orElse(true);
    }

    @Override
    public Optional<ViewState> of(VueId id) {
        return find(id.nom())
                .flatMap(view -> plans.find(view.name()).map(plan -> state(plan, view.layout())));
    }

    private static ViewState state(ViewPlan plan, String layout) {
        var kept = plan.kept(layout);
        return new ViewState(
                plan.derniere(),
                plan.buildSlot(layout).map(slot -> plan.at(slot).numero()).orElse(null),
                plan.activeSlot(layout).isPresent(),
                kept.filter(it -> it.hasLayout(layout)).map(Generation::numero).orElse(null),
                kept.map(Generation::numero).orElse(null));
    }
}
