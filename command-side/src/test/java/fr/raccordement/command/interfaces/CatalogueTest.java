package fr.raccordement.command.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.interfaces.Certitude;
import fr.raccordement.api.interfaces.Direction;
import fr.raccordement.api.interfaces.InterfaceCodeId;
import fr.raccordement.api.interfaces.command.RetireInterfaceCode;
import fr.raccordement.api.interfaces.event.InterfaceCodeAdded;
import fr.raccordement.command.InProcess;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The rows shipped: what domain.md 3.3 establishes and nothing else. */
class CatalogueTest {

    /** Marked S, A or B there, with what the mark means here. */
    private static final Map<String, Certitude> ESTABLISHED =
            Map.ofEntries(
                    Map.entry("FSO1130A", Certitude.GUIDE),
                    Map.entry("FSO1131A", Certitude.GUIDE),
                    Map.entry("FSO1137A", Certitude.GUIDE),
                    Map.entry("FSO1301A", Certitude.GUIDE),
                    Map.entry("FEN0036A", Certitude.GUIDE),
                    Map.entry("FEN1200A", Certitude.OFFICIEL),
                    Map.entry("FEN1201A", Certitude.OFFICIEL),
                    Map.entry("FSO1100A", Certitude.PUBLIC),
                    Map.entry("FSO1106A", Certitude.PUBLIC),
                    Map.entry("FSO1110A", Certitude.PUBLIC),
                    Map.entry("FSO1113A", Certitude.PUBLIC),
                    Map.entry("FSO1116A", Certitude.PUBLIC),
                    Map.entry("FSO1117A", Certitude.PUBLIC));

    private final InProcess node = InProcess.empty();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void only_what_is_established_is_shipped_and_no_surer_than_it_is() throws IOException {
        assertThat(CatalogueLoader.rows())
                .allSatisfy(
                        row -> assertThat(ESTABLISHED).containsEntry(row.code(), row.certitude()));
    }

    @Test
    void what_the_guide_names_is_shipped() throws IOException {
        assertThat(CatalogueLoader.rows())
                .extracting(InterfaceCodeAdded::code)
                .contains("FSO1130A", "FSO1131A", "FSO1137A", "FSO1301A", "FEN0036A")
                .doesNotHaveDuplicates();
    }

    @Test
    void each_row_is_well_formed_and_says_where_it_comes_from() throws IOException {
        assertThat(CatalogueLoader.rows())
                .allSatisfy(
                        row -> {
                            assertThat(row.code()).matches("[FC][A-Z]{2}[0-9]{4}[A-Z]");
                            assertThat(row.source()).isNotBlank();
                            assertThat(row.libelleFr()).isNotBlank();
                            assertThat(row.libelleEn()).isNotBlank();
                            assertThat(row.environnements()).isNotEmpty();
                            assertThat(row.modes()).isNotEmpty();
                            assertThat(row.code().startsWith("FEN"))
                                    .isEqualTo(row.direction() == Direction.ENTRANT);
                        });
    }

    @Test
    void a_receiver_cannot_do_without_the_pivot_and_the_life_cycle() throws IOException {
        assertThat(CatalogueLoader.rows())
                .filteredOn(row -> List.of("FEN0036A", "FSO1301A").contains(row.code()))
                .hasSize(2)
                .allSatisfy(
                        row -> {
                            assertThat(row.kind()).isEqualTo(FicheKind.RECEPTEUR);
                            assertThat(row.modes()).containsExactly(ModeTraitement.ABONNE);
                        });
    }

    @Test
    void every_row_passes_the_rules_and_is_stored_as_shipped() throws IOException {
        node.loadCatalogue();

        assertThat(node.events().all())
                .<Object>extracting(DomainEventMessage::getPayload)
                .containsExactlyElementsOf(
                        Stream.<Object>concat(
                                        CatalogueLoader.rows().stream(),
                                        CatalogueLoader.imposed().stream())
                                .toList());
    }

    @Test
    void the_next_start_changes_nothing() {
        node.loadCatalogue();
        var before = node.events().all();

        node.loadCatalogue();

        assertThat(node.events().all()).isEqualTo(before);
    }

    @Test
    void a_retired_code_stays_retired_at_the_next_start() {
        node.loadCatalogue();
        var catalogue = node.bean(InterfaceCatalogue.class);
        assertThat(catalogue.offered("FSO1100A")).isPresent();

        node.send(
                InProcess.ADMIN,
                new RetireInterfaceCode(new InterfaceCodeId("FSO1100A"), "Remplacé", null));
        node.loadCatalogue();

        assertThat(catalogue.offered("FSO1100A")).isEmpty();
        assertThat(catalogue.offered("FSO1106A")).isPresent();
        assertThat(catalogue.offered("FSO0000A")).isEmpty();
    }

    @Test
    void a_row_that_an_administrator_changed_stays_as_it_is_at_the_next_start() {
        node.loadCatalogue();
        node.send(
                InProcess.ADMIN,
                new RetireInterfaceCode(new InterfaceCodeId("FSO1100A"), "Autre libellé", null));
        node.send(InProcess.ADMIN, InterfaceRows.add());

        node.loadCatalogue();

        assertThat(node.bean(InterfaceCatalogue.class).offered("FSO1100A"))
                .contains(InterfaceRows.added());
    }

    @Test
    void a_code_never_seen_is_not_found() {
        assertThat(
                        node.outcome(
                                InProcess.ADMIN,
                                new RetireInterfaceCode(
                                        new InterfaceCodeId("FSO0000A"), "x", null)))
                .isEqualTo("NOT_FOUND");
    }
}
