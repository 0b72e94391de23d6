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
import fr.raccordement.api.structure.TypeIdentifiant;
import fr.raccordement.api.structure.event.*;
import fr.raccordement.api.structure.event.StructureIdentifiantChanged;
import fr.raccordement.api.structure.query.*;
import fr.raccordement.api.structure.query.IdentifiantView;
import fr.raccordement.query.Life;
import fr.raccordement.query.Life.Change;
import fr.raccordement.query.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lives of structures in the register, and what is to be seen after each of their events. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StructureLivesTest implements Life.Answers<StructureView> {

    private final World world = new World();
    private int lives;
    private String siret;
    private Life<StructureView> structure;

    @AfterAll
    void close() {
        world.close();
    }

    @BeforeEach
    void begin() {
        siret = "3560000000000" + lives++;
        structure =
                new Life<>(
                        world,
                        new StructureId(siret),
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
                new StructureDeactivated(siret, "Liquidation"),
                to("statut", StructureStatus.INACTIVE),
                to("motif", "Liquidation"));
        then(new StructureRenamed(siret, "Quartz"), to("nom", "Quartz"));
        then(
                new StructureReactivated(siret),
                to("statut", StructureStatus.ACTIVE),
                to("motif", null));
        then(
                new StructureDeactivated(siret, "Fusion"),
                to("statut", StructureStatus.INACTIVE),
                to("motif", "Fusion"));
    }

    @Test
    void a_structure_is_found_and_ordered_by_the_name_it_has_now() {
        register("11111111111111", "Abbaye");
        register("99999999999999", "Lycée");
        begins("Zénith du Port", StructureType.PUBLIQUE, true, false, true);
        assertThat(search("zenith")).containsExactly(siret);
        assertThat(search("port")).containsExactly(siret);
        assertThat(search(siret)).containsExactly(siret);
        assertThat(names()).containsExactly("Abbaye", "Lycée", "Zénith du Port");

        then(new StructureRenamed(siret, "Abri côtier"), to("nom", "Abri côtier"));
        assertThat(search("zenith")).isEmpty();
        assertThat(search("cotier")).containsExactly(siret);
        assertThat(search(siret)).containsExactly(siret);
        assertThat(names()).containsExactly("Abbaye", "Abri côtier", "Lycée");

        then(
                new StructureDeactivated(siret, "Fusion"),
                to("statut", StructureStatus.INACTIVE),
                to("motif", "Fusion"));
        assertThat(search("cotier")).containsExactly(siret);
        assertThat(names()).containsExactly("Abbaye", "Abri côtier", "Lycée");
    }

    @Test
    void its_history_tells_the_status_before_and_after_each_event() {
        begins("Opale", StructureType.PRIVEE, true, false, true);
        happens(new StructureRenamed(siret, "Quartz"));
        happens(new StructureDeactivated(siret, "Fusion"));
        happens(new StructureReactivated(siret));

        assertThat(
                        world.ask(
                                        new FindStructureHistory(siret, -1, 50, AUDITOR),
                                        HistoryPage.class)
                                .entries())
                .extracting(
                        HistoryEntryView::aggregateId,
                        HistoryEntryView::aggregateType,
                        HistoryEntryView::statusBefore,
                        HistoryEntryView::statusAfter)
                .containsExactly(
                        tuple(siret, "Structure", null, "ACTIVE"),
                        tuple(siret, "Structure", "ACTIVE", "ACTIVE"),
                        tuple(siret, "Structure", "ACTIVE", "INACTIVE"),
                        tuple(siret, "Structure", "INACTIVE", "ACTIVE"));
    }

    /** Its key stays: what is asked by it is answered, and it is searched by all that it had. */
    @Test
    void a_structure_is_known_by_the_identifier_in_force_and_found_by_any() {
        begins("Opale", StructureType.PRIVEE, true, false, false);
        then(
                new StructureIdentifiantChanged(
                        siret, TypeIdentifiant.SIRET, "73282932000074", true, "Déménagement"),
                to("identifiant", "73282932000074"),
                to("siretVerifie", true),
                to("identifiants", List.of(held(siret, 0, 1), held("73282932000074", 1, -1))));
        assertThat(search("732829")).containsExactly(siret);
        assertThat(search(siret)).containsExactly(siret);

        then(new StructureRenamed(siret, "Malachite"), to("nom", "Malachite"));
        then(
                new StructureIdentifiantChanged(
                        siret, TypeIdentifiant.UE_HORS_FRANCE, "DE123456789", true, null),
                to("identifiant", "DE123456789"),
                to("typeIdentifiant", TypeIdentifiant.UE_HORS_FRANCE),
                to(
                        "identifiants",
                        List.of(
                                held(siret, 0, 1),
                                held("73282932000074", 1, 3),
                                held("DE123456789", 3, -1))));
        assertThat(search("732829")).containsExactly(siret);
        assertThat(search("de1234")).containsExactly(siret);
        assertThat(search("malachite")).containsExactly(siret);
    }

    private static IdentifiantView held(String identifiant, int from, int to) {
        return new IdentifiantView(
                identifiant, TypeIdentifiant.of(identifiant), at(from), to < 0 ? null : at(to));
    }

    private void register(String other, String nom) {
        world.append(
                new StructureId(other),
                new StructureRegistered(other, nom, StructureType.PUBLIQUE, true, false, true));
    }

    /** Event 0. */
    private void begins(
            String nom, StructureType type, boolean tiers, boolean operateur, boolean verifie) {
        structure.begins(
                new StructureRegistered(siret, nom, type, tiers, operateur, verifie),
                new StructureView(
                        siret,
                        siret,
                        TypeIdentifiant.SIRET,
                        List.of(new IdentifiantView(siret, TypeIdentifiant.SIRET, at(0), null)),
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
        world.append(new StructureId(siret), event);
    }

    private List<String> search(String typed) {
        return list(called(typed), StructureOrder.SIRET_ASC).stream()
                .map(StructureView::siret)
                .toList();
    }

    private static StructureFilter called(String typed) {
        return new StructureFilter(typed, null, null, null);
    }

    private List<String> names() {
        var those = new StructureFilter(null, StructureType.PUBLIQUE, null, true);
        return list(those, StructureOrder.NOM_ASC).stream().map(StructureView::nom).toList();
    }

    private List<StructureView> list(StructureFilter filter, StructureOrder order) {
        return world.ask(
                        new ListStructures(filter, order, PageRequest.first(50)),
                        StructurePage.class)
                .structures();
    }

    @Override
    public List<Optional<StructureView>> now() {
        return List.of(
                world.find(new FindStructure(siret, null, null, AUDITOR), StructureView.class),
                list(called(siret), StructureOrder.SIRET_ASC).stream().findFirst());
    }

    @Override
    public Optional<StructureView> asOf(long version) {
        return world.find(new FindStructure(siret, null, version, AUDITOR), StructureView.class);
    }
}
