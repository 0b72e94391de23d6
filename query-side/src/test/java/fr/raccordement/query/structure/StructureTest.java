package fr.raccordement.query.structure;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.journal.query.EventChanges;
import fr.raccordement.api.journal.query.FindEventChanges;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.paging.PageBounds;
import fr.raccordement.api.paging.PagePosition;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.api.scellement.query.EvenementReference;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.TypeIdentifiant;
import fr.raccordement.api.structure.event.IdentifiantTaken;
import fr.raccordement.api.structure.event.StructureDeactivated;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.structure.event.StructureIdentifiantChanged;
import fr.raccordement.api.structure.event.StructureReactivated;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.api.structure.event.StructureRenamed;
import fr.raccordement.api.structure.query.FindDecidedStructure;
import fr.raccordement.api.structure.query.FindStructure;
import fr.raccordement.api.structure.query.FindStructureHistory;
import fr.raccordement.api.structure.query.FindStructureKey;
import fr.raccordement.api.structure.query.FindStructures;
import fr.raccordement.api.structure.query.IdentifiantView;
import fr.raccordement.api.structure.query.ListStructures;
import fr.raccordement.api.structure.query.StructureFilter;
import fr.raccordement.api.structure.query.StructureOrder;
import fr.raccordement.api.structure.query.StructurePage;
import fr.raccordement.api.structure.query.StructureStatus;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.query.World;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureTest {

    private final World world = new World();

    @BeforeEach
    void register() {
        register("21750001600019", "Ville de Paris (Trésorerie)", StructureType.PUBLIQUE);
        register("20003019500115", "Métropole d'Aix-Marseille", StructureType.PUBLIQUE);
        register("35600000000048", "Cœur de Ville SARL", StructureType.PRIVEE);
        world.project();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ville, 21750001600019 35600000000048",
        "VILLE de par, 21750001600019",
        "tresor, 21750001600019",
        "TRÉSOR, 21750001600019",
        "metropole, 20003019500115",
        "marseille, 20003019500115",
        "aix marseille, 20003019500115",
        "coeur, 35600000000048",
        "217 500, 21750001600019",
        "2, 20003019500115 21750001600019",
        "50001600019, ''",
        "ille, ''",
        "vi.*, 21750001600019 35600000000048",
        "v.lle, ''",
        "de ville, 35600000000048 21750001600019",
        "paris vi, 21750001600019",
        "ville ville, 35600000000048 21750001600019",
        "ville metropole, ''",
        "2175000160 0019, 21750001600019",
        "217500016, 21750001600019",
    })
    void a_search_finds_beginnings_of_all_words_in_any_order_or_of_the_siret(
            String typed, String found) {
        assertThat(list(typed, null, 20, null).structures())
                .extracting(StructureView::siret)
                .containsExactlyInAnyOrder(found.isEmpty() ? new String[0] : found.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ".*",
                "%",
                "\u2014",
                "' - /",
                "a b c d e f g h i j k l m n o p q r s t u"
            })
    void a_search_without_a_word_or_with_too_many_is_refused(String typed) {
        assertThatThrownBy(() -> list(typed, null, 20, null))
                .hasRootCauseInstanceOf(RuleViolatedException.class)
                .hasStackTraceContaining("RECHERCHE_FORMAT");
    }

    @Test
    void pages_are_ordered_by_siret() {
        var first = list(null, null, 2, null);
        var second = list(null, null, 2, first.bounds().positions().getLast());

        assertThat(first.bounds())
                .returns(true, PageBounds::hasNext)
                .returns(3L, PageBounds::total);
        assertThat(second.bounds())
                .returns(false, PageBounds::hasNext)
                .returns(true, PageBounds::hasPrevious)
                .returns(3L, PageBounds::total);
        assertThat(Stream.of(first, second).flatMap(it -> it.structures().stream()))
                .extracting(StructureView::siret)
                .containsExactly("20003019500115", "21750001600019", "35600000000048");
        assertThat(list(null, StructureType.PRIVEE, 2, null).structures()).hasSize(1);
    }

    @Test
    void structures_are_found_one_by_one_and_several_at_once() {
        assertThat(
                        world.find(
                                new FindStructure("20003019500115", null, null, AUDITOR),
                                StructureView.class))
                .contains(
                        new StructureView(
                                "20003019500115",
                                "20003019500115",
                                TypeIdentifiant.SIRET,
                                List.of(
                                        new IdentifiantView(
                                                "20003019500115",
                                                TypeIdentifiant.SIRET,
                                                World.START.plusSeconds(1),
                                                null)),
                                0,
                                "Métropole d'Aix-Marseille",
                                StructureType.PUBLIQUE,
                                false,
                                false,
                                true,
                                StructureStatus.ACTIVE,
                                null,
                                World.START.plusSeconds(1)));
        assertThat(
                        world.find(
                                new FindStructure("00000000000000", null, null, AUDITOR),
                                StructureView.class))
                .isEmpty();
        assertThat(
                        world.list(
                                new FindStructures(Set.of("20003019500115", "00000000000000")),
                                StructureView.class))
                .singleElement()
                .returns("20003019500115", StructureView::siret);
    }

    @Test
    void a_structure_is_renamed_deactivated_and_reactivated() {
        change(new StructureRenamed("35600000000048", "Éditions du Port"));
        change(new StructureDeactivated("35600000000048", "Liquidation"));

        assertThat(list("coeur", null, 20, null).structures()).isEmpty();
        assertThat(inactive().structures())
                .singleElement()
                .returns("Éditions du Port", StructureView::nom)
                .returns("Liquidation", StructureView::motif)
                .returns(2L, StructureView::version);
        assertThat(world.find(new FindDecidedStructure("35600000000048", 0L), StructureView.class))
                .get()
                .returns("Cœur de Ville SARL", StructureView::nom);

        change(new StructureReactivated("35600000000048"));

        assertThat(inactive().structures()).isEmpty();
        assertThat(list("editions", null, 20, null).structures())
                .singleElement()
                .returns(StructureStatus.ACTIVE, StructureView::statut)
                .returns(null, StructureView::motif);
    }

    @Test
    void the_operator_reads_what_happened_to_a_structure() {
        change(new StructureDeactivated("35600000000048", "Liquidation"));

        var page =
                world.ask(
                        new FindStructureHistory("35600000000048", 0, 50, AUDITOR),
                        HistoryPage.class);

        assertThat(page).returns(2L, HistoryPage::total).returns(false, HistoryPage::suivante);
        assertThat(page.entries())
                .singleElement()
                .returns("StructureDeactivated", HistoryEntryView::type)
                .returns("ACTIVE", HistoryEntryView::statusBefore)
                .returns("INACTIVE", HistoryEntryView::statusAfter)
                .satisfies(
                        entry -> assertThat(entry.payload()).containsEntry("motif", "Liquidation"));
        assertThat(
                        world.ask(
                                new FindStructureHistory("35600000000048", -1, 50, JEANNE),
                                HistoryPage.class))
                .returns(0L, HistoryPage::total);
    }

    @Test
    void seen_twice_nothing_changes_and_a_reset_forgets_all() {
        var before = list(null, null, 20, null);
        world.project();
        assertThat(list(null, null, 20, null)).isEqualTo(before);

        world.reset();
        assertThat(world.database.getCollection("structures").countDocuments()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "35600000000048, 35600000000048",
        "356 000 000 00048, 35600000000048",
        "13002526500013, 35600000000048",
        "de 123.456.789, 35600000000048",
        "0123456.001, 0123456001",
        "123456001, 0123456001",
        "21750001600019, 21750001600019",
        "99999999999999, ''",
        "DE987654321, ''",
        "356000000, ''",
        "'', ''",
    })
    void a_structure_is_named_by_any_identifier_that_it_has_or_had(String typed, String key) {
        register("0123456001", "Nickel", StructureType.PRIVEE);
        take("13002526500013", "35600000000048");
        take("DE123456789", "35600000000048");

        assertThat(world.find(new FindStructureKey(typed), String.class).orElse("")).isEqualTo(key);
    }

    /** The views are not asked: what was stored an instant ago is known. */
    @Test
    void an_identifier_is_known_from_the_very_event_on() {
        var asked = new FindStructureKey("13002526500013");
        assertThat(world.find(asked, String.class)).isEmpty();

        take("13002526500013", "35600000000048");

        assertThat(world.find(asked, String.class)).contains("35600000000048");
    }

    @Test
    void the_operator_reads_which_identifier_gave_way_to_which() {
        take("13002526500013", "35600000000048");
        world.append(
                new StructureId("35600000000048"),
                new StructureIdentifiantChanged(
                        "35600000000048",
                        TypeIdentifiant.SIRET,
                        "13002526500013",
                        true,
                        "Déménagement"));

        assertThat(
                        world.list(
                                new FindEventChanges(
                                        Set.of(
                                                new EvenementReference(
                                                        "structure-35600000000048", 1L)),
                                        AUDITOR),
                                EventChanges.class))
                .flatExtracting(EventChanges::changes)
                .extracting("path", "ancien", "nouveau")
                .containsExactly(tuple("siret", "35600000000048", "13002526500013"));
        assertThat(
                        world.find(
                                new FindStructure("13002526500013", null, null, AUDITOR),
                                StructureView.class))
                .isEmpty();
        assertThat(
                        world.ask(
                                new FindStructureHistory("13002526500013", -1, 50, AUDITOR),
                                HistoryPage.class))
                .returns(0L, HistoryPage::total);
    }

    private void take(String identifiant, String structure) {
        world.append(new StructureId(identifiant), new IdentifiantTaken(identifiant, structure));
    }

    private void change(StructureEvent event) {
        world.append(new StructureId(event.siret()), event);
        world.project();
    }

    private StructurePage inactive() {
        return world.ask(
                new ListStructures(
                        new StructureFilter(null, null, StructureStatus.INACTIVE, null),
                        StructureOrder.SIRET_ASC,
                        PageRequest.first(20)),
                StructurePage.class);
    }

    private void register(String siret, String nom, StructureType type) {
        world.append(
                new StructureId(siret),
                new StructureRegistered(siret, nom, type, false, false, true));
    }

    private StructurePage list(
            @Nullable String typed,
            @Nullable StructureType type,
            int first,
            @Nullable PagePosition after) {
        return world.ask(
                new ListStructures(
                        new StructureFilter(typed, type, null, null),
                        StructureOrder.SIRET_ASC,
                        PageRequest.after(after, first)),
                StructurePage.class);
    }
}
