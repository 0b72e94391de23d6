package fr.raccordement.command.interfaces;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.interfaces.CodesImposesId;
import fr.raccordement.api.interfaces.InterfaceCodeId;
import fr.raccordement.api.interfaces.command.AddInterfaceCode;
import fr.raccordement.api.interfaces.command.ImposeInterfaceCodes;
import fr.raccordement.api.interfaces.command.RetireInterfaceCode;
import fr.raccordement.api.interfaces.event.InterfaceCodeAdded;
import fr.raccordement.api.interfaces.event.InterfaceCodesImposed;
import fr.raccordement.command.InProcess;
import fr.raccordement.command.RecordingRights;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class ImposeInterfaceCodesTest {

    private static final CodesImposesId RECEIVERS = new CodesImposesId(FicheKind.RECEPTEUR);
    private static final CodesImposesId ISSUERS = new CodesImposesId(FicheKind.EMETTEUR);
    private static final InterfaceCodesImposed IMPOSED =
            new InterfaceCodesImposed(FicheKind.EMETTEUR, List.of("FSO1100A"), "Guide");

    private final RecordingRights rights = new RecordingRights();
    private final AggregateTestFixture<CodesImposes> codes =
            new AggregateTestFixture<>(CodesImposes.class);

    ImposeInterfaceCodesTest() {
        codes.registerInjectableResource(rights);
        codes.registerInjectableResource(new OneCode());
    }

    @Test
    void the_codes_are_imposed_once_each_and_in_order() {
        codes.givenNoPriorActivity()
                .when(impose(ISSUERS, " Guide ", "FSO1100A", "FSO1100A"))
                .expectEvents(IMPOSED);
    }

    @Test
    void said_twice_nothing_changes() {
        codes.given(IMPOSED)
                .when(impose(ISSUERS, "Guide", "FSO1100A"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_obligation_may_be_lifted() {
        codes.given(IMPOSED)
                .when(impose(ISSUERS, "Arrêté"))
                .expectEvents(new InterfaceCodesImposed(FicheKind.EMETTEUR, List.of(), "Arrêté"));
    }

    @Test
    void a_source_has_an_end() {
        codes.givenNoPriorActivity()
                .when(impose(ISSUERS, "x".repeat(2_001)))
                .expectNoEvents()
                .expectException(violations("SOURCE_MISSING source"));
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        codes.givenNoPriorActivity()
                .when(impose(ISSUERS, " ", "FSO9999A", "FSO1113A"))
                .expectNoEvents()
                .expectException(
                        violations(
                                "INTERFACE_CODE_UNKNOWN codes.0",
                                "INTERFACE_MODES_INVALID codes.1",
                                "SOURCE_MISSING source"));
    }

    @Test
    void a_code_of_the_other_kind_is_unknown() {
        codes.givenNoPriorActivity()
                .when(impose(RECEIVERS, "Guide", "FSO1100A"))
                .expectNoEvents()
                .expectException(violations("INTERFACE_CODE_UNKNOWN codes.0"));
    }

    @Test
    void rights_are_asked_first() {
        rights.forbid();

        codes.givenNoPriorActivity()
                .when(impose(ISSUERS, ""))
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
        assertThat(rights.asked()).containsExactly("ImposeInterfaceCodes");
    }

    @Test
    void what_the_guide_imposes_on_receivers_is_imposed_as_shipped_while_it_is_offered() {
        try (var node = InProcess.empty()) {
            node.loadCatalogue();
            var catalogue = node.bean(InterfaceCatalogue.class);

            assertThat(imposed(catalogue)).containsExactly("FEN0036A", "FSO1301A");
            assertThat(catalogue.imposed(FicheKind.EMETTEUR, Environnement.PRODUCTION)).isEmpty();

            node.send(
                    InProcess.ADMIN,
                    new RetireInterfaceCode(new InterfaceCodeId("FSO1301A"), "Remplacé", null));
            assertThat(imposed(catalogue)).containsExactly("FEN0036A");
        }
    }

    @Test
    void a_code_is_imposed_where_the_environment_offers_it() {
        try (var node = InProcess.empty()) {
            var row = InterfaceRows.add();
            node.send(
                    InProcess.ADMIN,
                    new AddInterfaceCode(
                            row.interfaceCodeId(),
                            row.libelleFr(),
                            row.libelleEn(),
                            row.direction(),
                            row.famille(),
                            row.format(),
                            row.kind(),
                            List.of(Environnement.QUALIFICATION),
                            row.modes(),
                            row.source(),
                            row.certitude(),
                            null));
            node.send(InProcess.ADMIN, impose(ISSUERS, "Guide", "FSO1100A"));
            var catalogue = node.bean(InterfaceCatalogue.class);

            assertThat(catalogue.imposed(FicheKind.EMETTEUR, Environnement.QUALIFICATION))
                    .extracting(InterfaceCodeAdded::code)
                    .containsExactly("FSO1100A");
            assertThat(catalogue.imposed(FicheKind.EMETTEUR, Environnement.PRODUCTION)).isEmpty();
        }
    }

    @Test
    void what_an_administrator_lifted_is_not_imposed_again_by_the_next_start() {
        try (var node = InProcess.empty()) {
            node.loadCatalogue();
            node.send(InProcess.ADMIN, impose(RECEIVERS, "Arrêté", "FEN0036A"));

            node.loadCatalogue();

            assertThat(imposed(node.bean(InterfaceCatalogue.class))).containsExactly("FEN0036A");
        }
    }

    private static List<String> imposed(InterfaceCatalogue catalogue) {
        return catalogue.imposed(FicheKind.RECEPTEUR, Environnement.PRODUCTION).stream()
                .map(InterfaceCodeAdded::code)
                .toList();
    }

    private static ImposeInterfaceCodes impose(
            CodesImposesId kind, String source, String... codes) {
        return new ImposeInterfaceCodes(kind, List.of(codes), source);
    }

    /** A code with one mode, and one with several. */
    private static final class OneCode implements InterfaceCatalogue {

        @Override
        public Optional<InterfaceCodeAdded> offered(String code) {
            return switch (code) {
                case "FSO1100A" -> Optional.of(InterfaceRows.added());
                case "FSO1113A" -> Optional.of(InterfaceRows.withModes("FSO1113A"));
                default -> Optional.empty();
            };
        }

        @Override
        public List<InterfaceCodeAdded> imposed(FicheKind kind, Environnement environnement) {
            return List.of();
        }
    }
}
