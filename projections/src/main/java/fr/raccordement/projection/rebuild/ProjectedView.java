package fr.raccordement.projection.rebuild;

import fr.raccordement.api.vue.VueId;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Slot;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessageHandler;
import org.jspecify.annotations.Nullable;

/** One view in the layout of this program, with the plan that was read last. */
final class ProjectedView {

    private final ProjectedCollection<?> documents;
    private final EventMessageHandler projector;
    private final String layout;
    private final Map<Slot, ProjectionRate> rates = new EnumMap<>(Slot.class);
    private volatile @Nullable ViewPlan plan;
    private volatile @Nullable Freshness freshness;

    /**
     * @param projector knows which events the view is projected from
     */
    ProjectedView(ProjectedCollection<?> documents, EventMessageHandler projector) {
        this.documents = documents;
        this.projector = projector;
        this.layout = documents.layout();
        Arrays.stream(Slot.values()).forEach(slot -> rates.put(slot, new ProjectionRate()));
    }

    String name() {
        return documents.view();
    }

    VueId id() {
        return new VueId(name());
    }

    String layout() {
        return layout;
    }

    ProjectedCollection<?> documents() {
        return documents;
    }

    EventMessageHandler projector() {
        return projector;
    }

    String group(Slot slot) {
        return slot.group(name());
    }

    ProjectionRate rate(Slot slot) {
        return Objects.requireNonNull(rates.get(slot));
    }

    ViewPlan plan() {
        return Objects.requireNonNull(plan, "The views are not open yet");
    }

    void plan(ViewPlan read) {
        plan = read;
    }

    Freshness freshness() {
        return Objects.requireNonNull(freshness, "The views are not open yet");
    }

    void freshness(Freshness watched) {
        freshness = watched;
    }

    /** Whether the group that projects into this slot is to run now. */
    boolean isFed(Slot slot) {
        return plan().isFed(slot, layout);
    }
}
