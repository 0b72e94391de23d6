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

/** The views of this program, once they are open. */
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
                .sorted((one, other) -> one.nom().compareTo(other.nom()))
                .forEach(view -> sorted.put(view.nom(), view));
        byName = sorted;
    }

    Collection<ProjectedView> all() {
        return byName.values();
    }

    Optional<ProjectedView> find(String nom) {
        return Optional.ofNullable(byName.get(nom));
    }

    /** Names of those that no generation answers for. */
    List<String> withoutAnswer() {
        return all().stream()
                .filter(it -> it.documents().points().live() == null)
                .map(ProjectedView::nom)
                .toList();
    }

    /** Whether a group is to run now; one that tells no view always is. */
    boolean runs(String group) {
        return all().stream()
                .flatMap(
                        view ->
                                Arrays.stream(Slot.values())
                                        .filter(place -> view.group(place).equals(group))
                                        .map(view::tells))
                .findFirst()
                .orElse(true);
    }

    @Override
    public Optional<EtatDeVue> of(VueId id) {
        return find(id.nom())
                .flatMap(view -> plans.find(view.nom()).map(plan -> etat(plan, view.layout())));
    }

    private static EtatDeVue etat(ViewPlan plan, String layout) {
        var kept = plan.kept(layout);
        return new EtatDeVue(
                plan.derniere(),
                plan.building(layout).map(place -> plan.at(place).numero()).orElse(null),
                plan.live(layout).isPresent(),
                kept.filter(it -> it.isOf(layout)).map(Generation::numero).orElse(null),
                kept.map(Generation::numero).orElse(null));
    }
}
