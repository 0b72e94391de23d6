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

/** One view, as this program makes it up, with the plan that was last read. */
final class ProjectedView {

    private final ProjectedCollection<?> documents;
    private final EventMessageHandler concerned;
    private final String layout;
    private final Map<Slot, ProjectionRate> rates = new EnumMap<>(Slot.class);
    private volatile @Nullable ViewPlan plan;

    /**
     * @param concerned knows which events the view is told from
     */
    ProjectedView(ProjectedCollection<?> documents, EventMessageHandler concerned) {
        this.documents = documents;
        this.concerned = concerned;
        this.layout = documents.layout();
        Arrays.stream(Slot.values()).forEach(place -> rates.put(place, new ProjectionRate()));
    }

    String nom() {
        return documents.vue();
    }

    VueId id() {
        return new VueId(nom());
    }

    String layout() {
        return layout;
    }

    ProjectedCollection<?> documents() {
        return documents;
    }

    EventMessageHandler concerned() {
        return concerned;
    }

    String group(Slot place) {
        return place.group(nom());
    }

    ProjectionRate rate(Slot place) {
        return Objects.requireNonNull(rates.get(place));
    }

    ViewPlan plan() {
        return Objects.requireNonNull(plan, "The views are not open yet");
    }

    void plan(ViewPlan read) {
        plan = read;
    }

    /** Whether the group that tells this place is to run now. */
    boolean tells(Slot place) {
        return plan().tells(place, layout);
    }
}
