package fr.raccordement.query.vue;

import fr.raccordement.api.vue.VueId;
import fr.raccordement.query.Emplacement;
import fr.raccordement.query.ProjectedCollection;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessageHandler;
import org.jspecify.annotations.Nullable;

/** One view, as this program makes it up, with the plan that was last read. */
final class Vue {

    private final ProjectedCollection<?> documents;
    private final EventMessageHandler concerned;
    private final String layout;
    private final Map<Emplacement, Debit> rates = new EnumMap<>(Emplacement.class);
    private volatile @Nullable Plan plan;

    /**
     * @param concerned knows which events the view is told from
     */
    Vue(ProjectedCollection<?> documents, EventMessageHandler concerned) {
        this.documents = documents;
        this.concerned = concerned;
        this.layout = documents.layout();
        Arrays.stream(Emplacement.values()).forEach(place -> rates.put(place, new Debit()));
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

    String group(Emplacement place) {
        return place.group(nom());
    }

    Debit rate(Emplacement place) {
        return Objects.requireNonNull(rates.get(place));
    }

    Plan plan() {
        return Objects.requireNonNull(plan, "The views are not open yet");
    }

    void plan(Plan read) {
        plan = read;
    }

    /** Whether the group that tells this place is to run now. */
    boolean tells(Emplacement place) {
        return plan().tells(place, layout);
    }
}
