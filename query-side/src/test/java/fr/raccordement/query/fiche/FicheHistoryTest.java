package fr.raccordement.query.fiche;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.CertificatsDeposited;
import fr.raccordement.api.fiche.event.ContactsDefined;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.event.FicheReturned;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.ValiditeDefined;
import fr.raccordement.api.fiche.query.FindFicheHistory;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.query.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FicheHistoryTest {

    private final World world = new World();

    @BeforeEach
    void history() {
        world.append(
                new FicheCreated(
                        "f1", "11111111111111", FicheKind.EMETTEUR, Environnement.PRODUCTION));
        world.append(
                new CertificatsDeposited(
                        "f1", "2026.1", true, List.of(RandomFiche.certificat("MIIBcontent"))));
        world.append(new ValiditeDefined("f1", LocalDate.of(2026, 4, 1), LocalDate.of(2027, 4, 1)));
        world.append(new ContactsDefined("f1", "cle-1", 2, "ciphertext"));
        world.append(new FicheSubmitted("f1"));
        world.append(new FicheReturned("f1", "illisible"));
        world.append(new FicheDiscarded("f1"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void every_entry_tells_the_status_before_and_after() {
        assertThat(page(-1, 50, AUDITOR).entries())
                .extracting(
                        HistoryEntryView::sequence,
                        HistoryEntryView::type,
                        HistoryEntryView::statusBefore,
                        HistoryEntryView::statusAfter)
                .containsExactly(
                        tuple(0L, "FicheCreated", null, "BROUILLON"),
                        tuple(1L, "CertificatsDeposited", "BROUILLON", "BROUILLON"),
                        tuple(2L, "ValiditeDefined", "BROUILLON", "BROUILLON"),
                        tuple(3L, "ContactsDefined", "BROUILLON", "BROUILLON"),
                        tuple(4L, "FicheSubmitted", "BROUILLON", "ENVOYEE"),
                        tuple(5L, "FicheReturned", "ENVOYEE", "BROUILLON"),
                        tuple(6L, "FicheDiscarded", "BROUILLON", null));
    }

    @Test
    void an_entry_says_who_when_for_whom_and_from_which_request() {
        assertThat(page(3, 1, AUDITOR).entries())
                .singleElement()
                .returns("f1", HistoryEntryView::aggregateId)
                .returns("Fiche", HistoryEntryView::aggregateType)
                .returns("jeanne", HistoryEntryView::actor)
                .returns("11111111111111", HistoryEntryView::onBehalfOf)
                .returns("request-4", HistoryEntryView::correlationId)
                .returns(World.START.plusSeconds(4), HistoryEntryView::at);
    }

    @Test
    void neither_ciphertext_nor_file_content_is_told() {
        var entries = page(-1, 50, AUDITOR).entries();

        assertThat(entries.get(3).payload())
                .isEqualTo(Map.of("ficheId", "f1", "cle", "cle-1", "nombre", 2));
        assertThat(entries.toString()).doesNotContain("ciphertext", "MIIBcontent", "der=");
    }

    @Test
    void instants_and_days_are_told_as_iso_text() {
        var entries = page(-1, 50, AUDITOR).entries();

        assertThat(entries.get(2).payload())
                .containsEntry("du", "2026-04-01")
                .containsEntry("au", "2027-04-01");
        assertThat(entries.get(1).payload().toString()).contains("valideDu=2026-01-01T00:00:00Z");
    }

    @Test
    void pages_follow_each_other_by_sequence() {
        var first = page(-1, 3, AUDITOR);
        var last = page(4, 3, AUDITOR);

        assertThat(first.entries())
                .extracting(HistoryEntryView::sequence)
                .containsExactly(0L, 1L, 2L);
        assertThat(first).returns(true, HistoryPage::suivante).returns(7L, HistoryPage::total);
        assertThat(last.entries()).extracting(HistoryEntryView::sequence).containsExactly(5L, 6L);
        assertThat(last).returns(false, HistoryPage::suivante).returns(7L, HistoryPage::total);
    }

    @Test
    void a_hidden_fiche_has_no_history_like_an_absent_one() {
        var nothing = new HistoryPage(List.of(), false, 0);

        assertThat(page(-1, 50, JEANNE)).isEqualTo(nothing);
        assertThat(world.ask(new FindFicheHistory("f2", -1, 50, AUDITOR), HistoryPage.class))
                .isEqualTo(nothing);
    }

    private HistoryPage page(long after, int first, Actor viewer) {
        return world.ask(new FindFicheHistory("f1", after, first, viewer), HistoryPage.class);
    }
}
