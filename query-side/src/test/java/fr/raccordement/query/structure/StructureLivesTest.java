package fr.raccordement.query.structure;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Life.at;
import static fr.raccordement.query.Life.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.event.*;
import fr.raccordement.api.structure.query.*;
import fr.raccordement.query.Life;
import fr.raccordement.query.Life.Change;
import fr.raccordement.query.World;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lives of structures in the register, and what is to be seen after each of their events. */
class StructureLivesTest implements Life.Answers<StructureView> {

    private static final String SIRET = "35600000000048";
    private final World world = new World();
    private Life<StructureView> structure;

    @AfterEach
    void close() {
        world.close();
    }

    @BeforeEach
    void begin() {
        structure =
                new Life<>(
                        world,
                        new StructureId(SIRET),
                        number -> List.of(to("version", number)),
                        this);
    }

    @Test
    void a_structure_is_registered_with_all_that_is_known_of_it() {
        begins("Opale", StructureType.PRIVEE, true, false, false);
    }

    @Test
    void so_is_the_operator_of_the_platform() {
        begins("AIFE", StructureType.PUBLIQUE, false, true, true);
    }

    @Test
    void a_structure_deactivated_says_why_until_it_is_reactivated() {
        begins("Opale", StructureType.PRIVEE, true, false, true);
        then(
                new StructureDeactivated(SIRET, "Liquidation"),
                to("statut", StructureStatus.INACTIVE),
                to("motif", "Liquidation"));
        then(new StructureRenamed(SIRET, "Quartz"), to("nom", "Quartz"));
        then(
                new StructureReactivated(SIRET),
                to("statut", StructureStatus.ACTIVE),
                to("motif", null));
        then(
                new StructureDeactivated(SIRET, "Fusion"),
                to("statut", StructureStatus.INACTIVE),
                to("motif", "Fusion"));
    }

    @Test
    void a_structure_is_found_and_ordered_by_the_name_it_has_now() {
        register("11111111111111", "Mairie");
        register("99999999999999", "Lycée");
        begins("Zénith du Port", StructureType.PRIVEE, false, false, true);
        assertThat(search("zenith")).containsExactly(SIRET);
        assertThat(search("port")).containsExactly(SIRET);
        assertThat(search(SIRET)).containsExactly(SIRET);
        assertThat(names()).containsExactly("Lycée", "Mairie", "Zénith du Port");

        then(new StructureRenamed(SIRET, "Abri côtier"), to("nom", "Abri côtier"));
        assertThat(search("zenith")).isEmpty();
        assertThat(search("cotier")).containsExactly(SIRET);
        assertThat(search(SIRET)).containsExactly(SIRET);
        assertThat(names()).containsExactly("Abri côtier", "Lycée", "Mairie");

        then(
                new StructureDeactivated(SIRET, "Fusion"),
                to("statut", StructureStatus.INACTIVE),
                to("motif", "Fusion"));
        assertThat(search("cotier")).containsExactly(SIRET);
        assertThat(names()).containsExactly("Abri côtier", "Lycée", "Mairie");
    }

    @Test
    void its_history_tells_the_status_before_and_after_each_event() {
        begins("Opale", StructureType.PRIVEE, true, false, true);
        happens(new StructureRenamed(SIRET, "Quartz"));
        happens(new StructureDeactivated(SIRET, "Fusion"));
        happens(new StructureReactivated(SIRET));

        assertThat(
                        world.ask(
                                        new FindStructureHistory(SIRET, -1, 50, AUDITOR),
                                        HistoryPage.class)
                                .entries())
                .extracting(
                        HistoryEntryView::aggregateId,
                        HistoryEntryView::aggregateType,
                        HistoryEntryView::statusBefore,
                        HistoryEntryView::statusAfter)
                .containsExactly(
                        tuple(SIRET, "Structure", null, "ACTIVE"),
                        tuple(SIRET, "Structure", "ACTIVE", "ACTIVE"),
                        tuple(SIRET, "Structure", "ACTIVE", "INACTIVE"),
                        tuple(SIRET, "Structure", "INACTIVE", "ACTIVE"));
    }

    private void register(String other, String nom) {
        world.append(
                new StructureId(other),
                new StructureRegistered(other, nom, StructureType.PUBLIQUE, false, false, true));
    }

    /** Event 0. */
    private void begins(
            String nom, StructureType type, boolean tiers, boolean operateur, boolean verifie) {
        structure.begins(
                new StructureRegistered(SIRET, nom, type, tiers, operateur, verifie),
                new StructureView(
                        SIRET,
                        0,
                        nom,
                        type,
                        tiers,
                        operateur,
                        verifie,
                        StructureStatus.ACTIVE,
                        null,
                        at(0)));
    }

    private void then(StructureEvent event, Change... changes) {
        structure.then(event, changes);
    }

    private void happens(StructureEvent event) {
        world.append(new StructureId(SIRET), event);
    }

    private List<String> search(String typed) {
        return list(typed, StructureOrder.SIRET_ASC).stream().map(StructureView::siret).toList();
    }

    private List<String> names() {
        return list(null, StructureOrder.NOM_ASC).stream().map(StructureView::nom).toList();
    }

    private List<StructureView> list(@Nullable String typed, StructureOrder order) {
        return world.ask(
                        new ListStructures(
                                new StructureFilter(typed, null, null, null),
                                order,
                                PageRequest.first(50)),
                        StructurePage.class)
                .structures();
    }

    @Override
    public List<Optional<StructureView>> now() {
        return List.of(
                world.find(new FindStructure(SIRET), StructureView.class),
                list(SIRET, StructureOrder.SIRET_ASC).stream().findFirst());
    }

    @Override
    public Optional<StructureView> asOf(long version) {
        return world.find(new FindStructure(SIRET, version), StructureView.class);
    }
}
