package fr.raccordement.query.interfaces;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Life.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.interfaces.*;
import fr.raccordement.api.interfaces.event.*;
import fr.raccordement.api.interfaces.query.*;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.query.Life;
import fr.raccordement.query.World;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The life of a row of the catalogue, and what is to be seen of it after each of its events. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterfaceCodeLivesTest implements Life.Answers<InterfaceCodeView> {

    private static final List<Environnement> PLATEFORMES = List.of(Environnement.QUALIFICATION);
    private static final List<ModeTraitement> MODES =
            List.of(ModeTraitement.ABONNE, ModeTraitement.NON_ABONNE);

    private final World world = new World();
    private int lives;
    private String code;

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void S_31_a_code_retired_says_so_and_stays_what_it_was() {
        var row = begins(Famille.PIVOT, "UBL");
        row.then(new InterfaceCodeRetired(code, "Remplacé"), to("retire", true));
    }

    @Test
    void a_code_may_have_neither_family_nor_format() {
        var row = begins(null, null);
        row.then(new InterfaceCodeRetired(code, "Remplacé"), to("retire", true));
    }

    @Test
    void its_history_says_whether_it_was_offered() {
        var row = begins(Famille.PIVOT, "UBL");
        row.then(new InterfaceCodeRetired(code, "Remplacé"), to("retire", true));

        assertThat(
                        world.ask(
                                        new FindInterfaceCodeHistory(code, -1, 50, AUDITOR),
                                        HistoryPage.class)
                                .entries())
                .extracting(
                        HistoryEntryView::aggregateId,
                        HistoryEntryView::aggregateType,
                        HistoryEntryView::statusBefore,
                        HistoryEntryView::statusAfter)
                .containsExactly(
                        tuple(code, "InterfaceCode", null, "OFFERT"),
                        tuple(code, "InterfaceCode", "OFFERT", "RETIRE"));
    }

    private Life<InterfaceCodeView> begins(@Nullable Famille famille, @Nullable String format) {
        code = "FEN000" + lives++ + "A";
        var row =
                new Life<>(
                        world,
                        new InterfaceCodeId(code),
                        number -> List.of(to("version", number)),
                        this);
        row.begins(
                new InterfaceCodeAdded(
                        code,
                        "Factures",
                        "Invoices",
                        Direction.ENTRANT,
                        famille,
                        format,
                        FicheKind.RECEPTEUR,
                        PLATEFORMES,
                        MODES,
                        "Guide, page 12",
                        Certitude.PUBLIC),
                new InterfaceCodeView(
                        code,
                        0,
                        "Factures",
                        "Invoices",
                        Direction.ENTRANT,
                        famille,
                        format,
                        FicheKind.RECEPTEUR,
                        PLATEFORMES,
                        MODES,
                        "Guide, page 12",
                        Certitude.PUBLIC,
                        false,
                        false));
        return row;
    }

    @Override
    public List<Optional<InterfaceCodeView>> now() {
        var all = new ListInterfaceCodes(FicheKind.RECEPTEUR, Environnement.QUALIFICATION, true);
        return List.of(
                world.find(new FindInterfaceCode(code, null), InterfaceCodeView.class),
                world.list(all, InterfaceCodeView.class).stream()
                        .filter(it -> it.code().equals(code))
                        .findFirst());
    }

    @Override
    public Optional<InterfaceCodeView> asOf(long version) {
        return world.find(new FindInterfaceCode(code, version), InterfaceCodeView.class);
    }
}
