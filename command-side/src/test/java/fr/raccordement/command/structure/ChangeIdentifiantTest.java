package fr.raccordement.command.structure;

import static fr.raccordement.api.structure.StructureType.PRIVEE;
import static fr.raccordement.api.structure.StructureType.PUBLIQUE;
import static fr.raccordement.api.structure.TypeIdentifiant.HORS_UE;
import static fr.raccordement.api.structure.TypeIdentifiant.RIDET;
import static fr.raccordement.api.structure.TypeIdentifiant.SIRET;
import static fr.raccordement.api.structure.TypeIdentifiant.TAHITI;
import static fr.raccordement.api.structure.TypeIdentifiant.UE_HORS_FRANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.command.CreateFiche;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.command.RequestRattachement;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.TypeIdentifiant;
import fr.raccordement.api.structure.command.ChangeIdentifiant;
import fr.raccordement.api.structure.command.RegisterStructure;
import fr.raccordement.api.structure.command.RenameStructure;
import fr.raccordement.api.structure.event.IdentifiantTaken;
import fr.raccordement.api.structure.event.StructureIdentifiantChanged;
import fr.raccordement.command.InProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An establishment moves: it is known by another identifier and stays what it is (D-139). */
class ChangeIdentifiantTest {

    private static final String FIRST = InProcess.STRUCTURE;
    private static final String SECOND = "13002526500013";
    private static final String THIRD = "35600000000048";
    private static final String FICTIVE = "64994699139861";

    private final InProcess node = InProcess.furnished();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_structure_is_known_by_another_identifier_and_keeps_its_key() {
        assertThat(node.send(InProcess.ADMIN, change(FIRST, SECOND, " Déménagement ")))
                .isEqualTo(1L);

        assertThat(node.last(new StructureId(FIRST)))
                .isEqualTo(
                        new StructureIdentifiantChanged(
                                FIRST, SIRET, SECOND, true, "Déménagement"));
        assertThat(node.events().of(new StructureId(SECOND)))
                .containsExactly(new IdentifiantTaken(SECOND, FIRST));
        assertThat(register().find(FIRST))
                .get()
                .returns(FIRST, Inscription::siret)
                .returns(SECOND, Inscription::identifiant)
                .returns(List.of(FIRST, SECOND), Inscription::identifiants);
        assertThat(register().find(SECOND)).isEmpty();
    }

    @Test
    void whoever_worked_for_it_goes_on_at_once() {
        node.send(InProcess.ADMIN, change(FIRST, SECOND, null));

        assertThat(node.outcome(InProcess.CLAIRE, create("apres", FIRST))).isEqualTo("OK");
        assertThat(node.outcome(InProcess.DENIS, create("autre", FIRST))).isEqualTo("FORBIDDEN");
    }

    @Test
    void the_identifier_in_force_changes_nothing() {
        node.send(InProcess.ADMIN, change(FIRST, SECOND, null));
        var before = node.events().all();

        assertThat(node.send(InProcess.ADMIN, change(FIRST, SECOND, "encore"))).isEqualTo(1L);

        assertThat(node.events().all()).isEqualTo(before);
    }

    @Test
    void a_structure_may_go_back_to_an_identifier_that_it_had() {
        node.send(InProcess.ADMIN, change(FIRST, SECOND, null));
        node.send(InProcess.ADMIN, change(FIRST, THIRD, null));

        assertThat(node.outcome(InProcess.ADMIN, change(FIRST, SECOND, null))).isEqualTo("OK");
        assertThat(node.outcome(InProcess.ADMIN, change(FIRST, FIRST, null))).isEqualTo("OK");

        assertThat(register().find(FIRST))
                .get()
                .returns(FIRST, Inscription::identifiant)
                .returns(List.of(THIRD, SECOND, FIRST), Inscription::identifiants);
        assertThat(node.events().of(new StructureId(SECOND))).hasSize(1);
    }

    @Test
    void an_identifier_that_another_structure_has_or_had_is_refused() {
        node.send(InProcess.ADMIN, change(FIRST, SECOND, null));
        node.send(InProcess.ADMIN, change(FIRST, THIRD, null));
        var before = node.events().all();

        for (var taken : List.of(FIRST, SECOND, THIRD)) {
            assertThat(
                            node.outcome(
                                    InProcess.ADMIN,
                                    change(InProcess.OTHER_STRUCTURE, taken, null)))
                    .as(taken)
                    .isEqualTo("STRUCTURE_EXISTS");
        }
        assertThat(node.outcome(InProcess.ADMIN, change(FIRST, InProcess.OTHER_STRUCTURE, null)))
                .isEqualTo("STRUCTURE_EXISTS");
        assertThat(node.events().all()).isEqualTo(before);
    }

    @Test
    void nothing_is_registered_under_an_identifier_that_a_structure_has_or_had() {
        node.send(InProcess.ADMIN, change(FIRST, SECOND, null));
        node.send(InProcess.ADMIN, change(FIRST, THIRD, null));
        var before = node.events().all();

        for (var taken : List.of(SECOND, THIRD)) {
            assertThat(node.outcome(InProcess.ADMIN, InProcess.register(taken, "eve")))
                    .isEqualTo("STRUCTURE_EXISTS");
        }
        assertThat(node.outcome(InProcess.ADMIN, InProcess.register(FIRST, "claire")))
                .as("the registration sent again")
                .isEqualTo("OK");
        assertThat(node.events().all()).isEqualTo(before);
    }

    /** The edge names structures by their keys; what it could not know yet is absent. */
    @Test
    void an_identifier_that_is_no_key_is_no_structure() {
        node.send(InProcess.ADMIN, change(FIRST, SECOND, null));

        assertThat(
                        node.outcome(
                                InProcess.ADMIN,
                                new RenameStructure(new StructureId(SECOND), "Autre", null)))
                .isEqualTo("NOT_FOUND");
        assertThat(node.outcome(InProcess.ADMIN, change(SECOND, THIRD, null)))
                .isEqualTo("NOT_FOUND");
        assertThat(
                        node.outcome(
                                InProcess.DENIS,
                                new RequestRattachement(new HabilitationId(SECOND, "denis"))))
                .isEqualTo("STRUCTURE_UNKNOWN");
    }

    @Test
    void an_absent_structure_has_no_identifier() {
        assertThat(node.outcome(InProcess.ADMIN, change(THIRD, SECOND, null)))
                .isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({
        "PRIVEE, SIRET, 1300252650001, SIRET_FORMAT",
        "PRIVEE, SIRET, 00000000000000, SIRET_FORMAT",
        "PRIVEE, SIRET, 13002526500014, SIRET_CHECKSUM",
        "PRIVEE, SIRET, DE123456789, SIRET_FORMAT",
        "PRIVEE, UE_HORS_FRANCE, DE12345678, IDENTIFIANT_FORMAT",
        "PRIVEE, RIDET, 13002526500013, IDENTIFIANT_FORMAT",
        "PUBLIQUE, TAHITI, A12345001, IDENTIFIANT_PUBLIC",
        "PUBLIQUE, TAHITI, A1234500, IDENTIFIANT_FORMAT IDENTIFIANT_PUBLIC",
    })
    void an_identifier_has_the_form_of_its_type(
            StructureType nature, TypeIdentifiant type, String identifiant, String codes) {
        register(THIRD, nature, false);
        var before = node.events().all();

        assertThat(node.outcome(InProcess.ADMIN, change(THIRD, type, identifiant)))
                .isEqualTo(codes);
        assertThat(node.events().all()).isEqualTo(before);
    }

    @Test
    void a_private_structure_may_change_type() {
        register(THIRD, PRIVEE, false);

        for (var next :
                List.of(
                        change(THIRD, RIDET, "0123456001"),
                        change(THIRD, TAHITI, "A12345001"),
                        change(THIRD, UE_HORS_FRANCE, "DE123456789"),
                        change(THIRD, HORS_UE, "GBACMELTD"),
                        change(THIRD, SIRET, SECOND))) {
            assertThat(node.outcome(InProcess.ADMIN, next)).as("%s", next).isEqualTo("OK");
        }
        assertThat(node.events().of(new StructureId(THIRD)))
                .filteredOn(StructureIdentifiantChanged.class::isInstance)
                .extracting("typeIdentifiant", "identifiant", "siretVerifie")
                .containsExactly(
                        tuple(RIDET, "0123456001", true),
                        tuple(TAHITI, "A12345001", true),
                        tuple(UE_HORS_FRANCE, "DE123456789", true),
                        tuple(HORS_UE, "GBACMELTD", true),
                        tuple(SIRET, SECOND, true));
    }

    @Test
    void only_a_fictive_identifier_gives_way_to_a_fictive_one() {
        register(FICTIVE, PUBLIQUE, true);

        assertThat(node.outcome(InProcess.ADMIN, change(FIRST, "71299773521027", null)))
                .isEqualTo("SIRET_CHECKSUM");
        assertThat(node.outcome(InProcess.ADMIN, change(FICTIVE, "71299773521027", null)))
                .isEqualTo("OK");
        assertThat(register().find(FICTIVE)).get().returns(false, Inscription::siretVerifie);

        assertThat(node.outcome(InProcess.ADMIN, change(FICTIVE, SECOND, null))).isEqualTo("OK");
        assertThat(register().find(FICTIVE)).get().returns(true, Inscription::siretVerifie);
        assertThat(node.outcome(InProcess.ADMIN, change(FICTIVE, FICTIVE, null)))
                .as("back to where production is closed")
                .isEqualTo("SIRET_CHECKSUM");
    }

    @Test
    void a_reason_is_not_too_long() {
        assertThat(node.outcome(InProcess.ADMIN, change(FIRST, SECOND, "a".repeat(2_001))))
                .isEqualTo("MOTIF_TOO_LONG");
    }

    @Test
    void only_administrators_of_the_operator_change_identifiers() {
        for (var actor : List.of(InProcess.CLAIRE, InProcess.INSTRUCTEUR, InProcess.AUDITEUR)) {
            assertThat(node.outcome(actor, change(FIRST, SECOND, null))).isEqualTo("FORBIDDEN");
        }
    }

    /** Two structures and a registration want one identifier, on two nodes, at the same time. */
    @RepeatedTest(20)
    void one_of_those_who_want_an_identifier_at_once_has_it() throws Exception {
        try (var other = node.neighbour()) {
            var wanted =
                    List.<Callable<String>>of(
                            () -> node.outcome(InProcess.ADMIN, change(FIRST, SECOND, null)),
                            () ->
                                    other.outcome(
                                            InProcess.ADMIN,
                                            change(InProcess.OTHER_STRUCTURE, SECOND, null)),
                            () -> other.outcome(InProcess.ADMIN, InProcess.register(SECOND, "eve")),
                            () -> node.outcome(InProcess.ADMIN, InProcess.register(SECOND, "eve")));

            var outcomes = atOnce(wanted);

            assertThat(outcomes).isSubsetOf("OK", "STRUCTURE_EXISTS", "CONCURRENT");
            assertThat(outcomes).contains("OK");
        }
        assertThat(node.events().of(new StructureId(SECOND))).hasSize(1);
        var holders =
                node.events().all().stream()
                        .map(it -> it.getPayload())
                        .filter(StructureIdentifiantChanged.class::isInstance)
                        .count();
        var taken =
                node.events().of(new StructureId(SECOND)).stream()
                        .filter(IdentifiantTaken.class::isInstance)
                        .count();
        assertThat(holders).as("whoever changed has it, and nobody else").isEqualTo(taken);
    }

    @RepeatedTest(5)
    void two_that_want_the_identifier_of_one_another_do_not_wait_for_ever() throws Exception {
        assertThat(
                        atOnce(
                                List.of(
                                        () ->
                                                node.outcome(
                                                        InProcess.ADMIN,
                                                        change(
                                                                FIRST,
                                                                InProcess.OTHER_STRUCTURE,
                                                                null)),
                                        () ->
                                                node.outcome(
                                                        InProcess.ADMIN,
                                                        change(
                                                                InProcess.OTHER_STRUCTURE,
                                                                FIRST,
                                                                null)))))
                .containsOnly("STRUCTURE_EXISTS");
    }

    private static List<String> atOnce(List<Callable<String>> all) throws Exception {
        var barrier = new CyclicBarrier(all.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    threads.invokeAll(
                            all.stream()
                                    .<Callable<String>>map(
                                            one ->
                                                    () -> {
                                                        barrier.await();
                                                        return one.call();
                                                    })
                                    .toList());
            var outcomes = new ArrayList<String>();
            for (var one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }

    private StructureRegister register() {
        return node.bean(StructureRegister.class);
    }

    private void register(String siret, StructureType nature, boolean fictive) {
        node.send(
                InProcess.ADMIN,
                new RegisterStructure(
                        new StructureId(siret), "Essai", nature, false, false, fictive, null));
    }

    private static CreateFiche create(String id, String structure) {
        return new CreateFiche(
                new FicheId(id), structure, FicheKind.EMETTEUR, Environnement.PRODUCTION);
    }

    private static ChangeIdentifiant change(
            String key, String identifiant, @Nullable String motif) {
        return new ChangeIdentifiant(new StructureId(key), SIRET, identifiant, motif, null);
    }

    private static ChangeIdentifiant change(String key, TypeIdentifiant type, String identifiant) {
        return new ChangeIdentifiant(new StructureId(key), type, identifiant, null, null);
    }
}
