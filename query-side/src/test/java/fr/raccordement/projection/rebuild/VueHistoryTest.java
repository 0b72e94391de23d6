package fr.raccordement.projection.rebuild;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.vue.VueId;
import fr.raccordement.api.vue.event.VueRebuildRequested;
import fr.raccordement.api.vue.query.FindVueHistory;
import fr.raccordement.query.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VueHistoryTest {

    private static final String VUE = "structure-projection";

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_decision_on_a_view_is_in_its_history_under_the_name_that_journals_know() {
        world.append(new VueId(VUE), new VueRebuildRequested(VUE, 2, "Doute"));

        assertThat(history(AUDITOR))
                .singleElement()
                .returns("Vue", HistoryEntryView::aggregateType)
                .returns(VUE, HistoryEntryView::aggregateId)
                .returns("VueRebuildRequested", HistoryEntryView::type);
        assertThat(history(JEANNE)).isEmpty();
    }

    private List<HistoryEntryView> history(Actor viewer) {
        return world.ask(new FindVueHistory(VUE, -1, 50, viewer), HistoryPage.class).entries();
    }
}
