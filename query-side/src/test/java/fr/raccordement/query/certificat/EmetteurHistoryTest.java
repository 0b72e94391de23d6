package fr.raccordement.query.certificat;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.certificat.ListeDeConfianceId;
import fr.raccordement.api.certificat.event.EmetteurDistrusted;
import fr.raccordement.api.certificat.event.EmetteurTrusted;
import fr.raccordement.api.certificat.query.FindEmetteurHistory;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.query.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmetteurHistoryTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void the_operator_reads_what_was_decided_on_one_issuer() {
        var liste = ListeDeConfianceId.OPERATEUR;
        world.append(liste, new EmetteurTrusted("aa", "k1", "CN=Un", "MIIB", "Liste LSTI"));
        world.append(liste, new EmetteurTrusted("bb", "k2", "CN=Deux", "MIIC", "Liste LSTI"));
        world.append(liste, new EmetteurDistrusted("aa", "k1", "CN=Un", "MIIB", "Compromise"));

        var page = history(AUDITOR);

        assertThat(page.entries())
                .extracting(
                        HistoryEntryView::sequence,
                        HistoryEntryView::type,
                        HistoryEntryView::statusBefore,
                        HistoryEntryView::statusAfter)
                .containsExactly(
                        tuple(0L, "EmetteurTrusted", null, "DE_CONFIANCE"),
                        tuple(2L, "EmetteurDistrusted", "DE_CONFIANCE", "ECARTE"));
        assertThat(page.entries())
                .allSatisfy(
                        entry ->
                                assertThat(entry.payload())
                                        .containsKey("sujet")
                                        .doesNotContainKey("der"));
        assertThat(history(JEANNE).entries()).isEmpty();
    }

    private HistoryPage history(Actor viewer) {
        return world.ask(new FindEmetteurHistory("aa", -1, 50, viewer), HistoryPage.class);
    }
}
