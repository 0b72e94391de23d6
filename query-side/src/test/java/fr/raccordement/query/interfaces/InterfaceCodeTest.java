package fr.raccordement.query.interfaces;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.interfaces.Certitude;
import fr.raccordement.api.interfaces.CodesImposesId;
import fr.raccordement.api.interfaces.Direction;
import fr.raccordement.api.interfaces.Famille;
import fr.raccordement.api.interfaces.InterfaceCodeId;
import fr.raccordement.api.interfaces.event.InterfaceCodeAdded;
import fr.raccordement.api.interfaces.event.InterfaceCodeRetired;
import fr.raccordement.api.interfaces.event.InterfaceCodesImposed;
import fr.raccordement.api.interfaces.query.FindCodesImposes;
import fr.raccordement.api.interfaces.query.FindInterfaceCode;
import fr.raccordement.api.interfaces.query.FindInterfaceCodeHistory;
import fr.raccordement.api.interfaces.query.InterfaceCodeView;
import fr.raccordement.api.interfaces.query.ListInterfaceCodes;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.query.World;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InterfaceCodeTest {

    private final World world = new World();

    @BeforeEach
    void catalogue() {
        add("FSO1113A", FicheKind.EMETTEUR, List.of(Environnement.values()));
        add("FSO1112A", FicheKind.EMETTEUR, List.of(Environnement.values()));
        add("FSO1111A", FicheKind.EMETTEUR, List.of(Environnement.QUALIFICATION));
        add("FEN0001A", FicheKind.RECEPTEUR, List.of(Environnement.values()));
        add("FSO1110A", FicheKind.EMETTEUR, List.of(Environnement.values()));
        world.append(
                new InterfaceCodeId("FSO1110A"), new InterfaceCodeRetired("FSO1110A", "obsolète"));
        world.project();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_fiche_may_choose_what_its_platform_offers_its_kind_by_code() {
        assertThat(codes(Environnement.PRODUCTION)).containsExactly("FSO1112A", "FSO1113A");
        assertThat(codes(Environnement.QUALIFICATION))
                .containsExactly("FSO1111A", "FSO1112A", "FSO1113A");
    }

    @Test
    void what_is_imposed_on_a_kind_is_told_at_once() {
        assertThat(imposed()).isEmpty();

        world.append(
                new CodesImposesId(FicheKind.EMETTEUR),
                new InterfaceCodesImposed(
                        FicheKind.EMETTEUR, List.of("FSO1112A", "FSO1110A"), "guide"));

        assertThat(imposed()).containsExactly("FSO1112A");
        assertThat(world.list(new FindCodesImposes(FicheKind.EMETTEUR), InterfaceCodeView.class))
                .extracting(InterfaceCodeView::code, InterfaceCodeView::retire)
                .containsExactly(tuple("FSO1112A", false), tuple("FSO1110A", true));
        assertThat(find("FSO1113A", null)).get().returns(false, InterfaceCodeView::obligatoire);
    }

    @Test
    void retired_codes_are_listed_on_request() {
        assertThat(
                        world.list(
                                new ListInterfaceCodes(
                                        FicheKind.EMETTEUR, Environnement.PRODUCTION, true),
                                InterfaceCodeView.class))
                .extracting(InterfaceCodeView::code)
                .containsExactly("FSO1110A", "FSO1112A", "FSO1113A");
    }

    @Test
    void a_row_is_found_retired_or_not_as_it_is_or_was() {
        assertThat(find("FSO1110A", null))
                .get()
                .returns(true, InterfaceCodeView::retire)
                .returns(1L, InterfaceCodeView::version);
        assertThat(find("FSO1110A", 0L)).get().returns(false, InterfaceCodeView::retire);
        assertThat(find("FSO0000A", null)).isEmpty();
    }

    @Test
    void the_operator_reads_what_happened_to_a_row() {
        var page =
                world.ask(
                        new FindInterfaceCodeHistory("FSO1110A", -1, 50, AUDITOR),
                        HistoryPage.class);

        assertThat(page.entries())
                .extracting(
                        HistoryEntryView::type,
                        HistoryEntryView::statusBefore,
                        HistoryEntryView::statusAfter)
                .containsExactly(
                        tuple("InterfaceCodeAdded", null, "OFFERT"),
                        tuple("InterfaceCodeRetired", "OFFERT", "RETIRE"));
        assertThat(
                        world.ask(
                                        new FindInterfaceCodeHistory("FSO1110A", -1, 50, JEANNE),
                                        HistoryPage.class)
                                .entries())
                .isEmpty();
    }

    @Test
    void seen_twice_nothing_changes_and_a_reset_forgets_all() {
        world.project();
        assertThat(codes(Environnement.PRODUCTION)).containsExactly("FSO1112A", "FSO1113A");

        world.reset();
        assertThat(world.database.getCollection("interface_codes").countDocuments()).isZero();
    }

    private void add(String code, FicheKind kind, List<Environnement> environnements) {
        world.append(
                new InterfaceCodeId(code),
                new InterfaceCodeAdded(
                        code,
                        "Factures",
                        "Invoices",
                        Direction.SORTANT,
                        Famille.E1,
                        null,
                        kind,
                        environnements,
                        List.of(ModeTraitement.COMPLETE, ModeTraitement.PARTIELLE),
                        "guide",
                        Certitude.GUIDE));
    }

    private List<String> imposed() {
        return world
                .list(
                        new ListInterfaceCodes(FicheKind.EMETTEUR, Environnement.PRODUCTION, false),
                        InterfaceCodeView.class)
                .stream()
                .filter(InterfaceCodeView::obligatoire)
                .map(InterfaceCodeView::code)
                .toList();
    }

    private Optional<InterfaceCodeView> find(String code, @Nullable Long version) {
        return world.find(new FindInterfaceCode(code, version), InterfaceCodeView.class);
    }

    private List<String> codes(Environnement environnement) {
        return world
                .list(
                        new ListInterfaceCodes(FicheKind.EMETTEUR, environnement, false),
                        InterfaceCodeView.class)
                .stream()
                .map(InterfaceCodeView::code)
                .toList();
    }
}
