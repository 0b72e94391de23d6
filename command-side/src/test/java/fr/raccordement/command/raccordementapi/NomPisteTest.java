package fr.raccordement.command.raccordementapi;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.comptetechnique.command.DeclareCompteTechnique;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.raccordementapi.NomPisteId;
import fr.raccordement.api.raccordementapi.NomsPisteId;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import fr.raccordement.api.raccordementapi.command.CorrectRaccordementApi;
import fr.raccordement.api.raccordementapi.command.DeactivateRaccordementApi;
import fr.raccordement.api.raccordementapi.command.DeclareRaccordementApi;
import fr.raccordement.api.raccordementapi.command.ReactivateRaccordementApi;
import fr.raccordement.api.raccordementapi.event.NomPisteReleased;
import fr.raccordement.api.raccordementapi.event.NomPisteTaken;
import fr.raccordement.command.InProcess;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One exact name, one active connection of the structure, on the aggregates that keep it so. */
class NomPisteTest {

    private static final String HERE = InProcess.STRUCTURE;

    private final InProcess node = InProcess.furnished();

    @BeforeEach
    void comptesTechniques() {
        node.send(InProcess.CLAIRE, compte(HERE));
        node.send(InProcess.DENIS, compte(InProcess.OTHER_STRUCTURE));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_name_serves_once_to_the_byte() {
        assertThat(declare("r1", "MonApp")).isEqualTo("OK");
        assertThat(declare("r2", "monapp")).isEqualTo("OK");
        assertThat(declare("r3", "MonApp")).isEqualTo("PISTE_NAME_TWIN");
        assertThat(declare("r4", "caf\u00e9")).isEqualTo("OK");
        assertThat(declare("r5", "cafe\u0301")).isEqualTo("OK");
        assertThat(declare("r6", "cafe\u0301")).isEqualTo("PISTE_NAME_TWIN");
        assertThat(node.events().of(new NomsPisteId(HERE)))
                .containsExactly(
                        taken("MonApp", "r1"),
                        taken("monapp", "r2"),
                        taken("caf\u00e9", "r4"),
                        taken("cafe\u0301", "r5"));
    }

    @Test
    void another_environment_and_another_structure_have_their_own() {
        assertThat(declare("r1", "MonApp")).isEqualTo("OK");
        assertThat(
                        node.outcome(
                                InProcess.CLAIRE,
                                declaration("r2", HERE, Environnement.QUALIFICATION, "MonApp")))
                .isEqualTo("OK");
        assertThat(
                        node.outcome(
                                InProcess.DENIS,
                                declaration(
                                        "r3",
                                        InProcess.OTHER_STRUCTURE,
                                        Environnement.PRODUCTION,
                                        "MonApp")))
                .isEqualTo("OK");
    }

    @Test
    void a_closed_connection_frees_its_name_and_wants_it_back() {
        declare("r1", "MonApp");
        assertThat(outcome(new DeactivateRaccordementApi(id("r1"), null, null))).isEqualTo("OK");
        assertThat(declare("r2", "MonApp")).isEqualTo("OK");

        assertThat(outcome(new ReactivateRaccordementApi(id("r1"), null)))
                .isEqualTo("PISTE_NAME_TWIN");
        outcome(new DeactivateRaccordementApi(id("r2"), null, null));
        assertThat(outcome(new ReactivateRaccordementApi(id("r1"), null))).isEqualTo("OK");
    }

    @Test
    void a_corrected_name_moves_with_the_correction() {
        declare("r1", "MonApp");
        assertThat(outcome(rename("r1", "monapp"))).isEqualTo("OK");
        assertThat(outcome(rename("r1", "Autre"))).isEqualTo("OK");

        assertThat(declare("r2", "MonApp")).isEqualTo("OK");
        assertThat(declare("r3", "monapp")).isEqualTo("OK");
        assertThat(declare("r4", "Autre")).isEqualTo("PISTE_NAME_TWIN");
        assertThat(node.events().of(new NomsPisteId(HERE)))
                .startsWith(
                        taken("MonApp", "r1"),
                        taken("monapp", "r1"),
                        new NomPisteReleased(HERE, Environnement.PRODUCTION, "MonApp", "r1"));
    }

    /** Names that were taken while those that look alike were kept together stay where they are. */
    @Test
    void a_name_kept_as_before_is_known_given_up_and_taken_again() {
        node.bean(EventStore.class)
                .publish(
                        new GenericDomainEventMessage<>(
                                "NomPiste",
                                NomPisteId.of(HERE, "MonApp").toString(),
                                0,
                                taken("MonApp", "r0")));

        assertThat(declare("r1", "MonApp")).isEqualTo("PISTE_NAME_TWIN");
        assertThat(declare("r1", "monapp")).isEqualTo("OK");
        assertThat(declare("r0", "MonApp")).isEqualTo("OK");
        assertThat(node.events().of(new NomsPisteId(HERE))).containsExactly(taken("monapp", "r1"));

        assertThat(outcome(new DeactivateRaccordementApi(id("r0"), null, null))).isEqualTo("OK");
        assertThat(node.events().of(NomPisteId.of(HERE, "MonApp")))
                .containsExactly(
                        taken("MonApp", "r0"),
                        new NomPisteReleased(HERE, Environnement.PRODUCTION, "MonApp", "r0"));
        assertThat(declare("r2", "MonApp")).isEqualTo("OK");
        assertThat(node.events().of(new NomsPisteId(HERE)))
                .containsExactly(taken("monapp", "r1"), taken("MonApp", "r2"));
    }

    @Test
    void what_is_refused_takes_no_name() {
        var before = node.events().all();

        assertThat(
                        outcome(
                                new DeclareRaccordementApi(
                                        id("r1"),
                                        HERE,
                                        Environnement.PRODUCTION,
                                        "MonApp",
                                        TypeUtilisation.SOLUTION_EDITEUR,
                                        null,
                                        RaccordementApiFixture.CONTACT)))
                .isEqualTo("EDITEUR_MISSING");

        assertThat(node.events().all()).isEqualTo(before);
    }

    @Test
    void of_two_declarations_at_the_same_instant_exactly_one_wins() throws Exception {
        for (int round = 0; round < 10; round++) {
            var name = "MonApp" + round;
            var one = "un-" + round;
            var other = "deux-" + round;

            assertThat(together(() -> declare(one, name), () -> declare(other, name)))
                    .containsExactlyInAnyOrder("OK", "PISTE_NAME_TWIN");
            assertThat(node.events().of(new NomsPisteId(HERE))).hasSize(round + 1);
        }
    }

    @Test
    void of_two_declarations_on_two_nodes_at_the_same_instant_exactly_one_wins() throws Exception {
        try (var neighbour = node.neighbour()) {
            for (int round = 0; round < 10; round++) {
                var name = "MonApp" + round;
                var here = declaration("un-" + round, HERE, Environnement.PRODUCTION, name);
                var there = declaration("deux-" + round, HERE, Environnement.PRODUCTION, name);

                assertThat(
                                together(
                                        () -> node.outcome(InProcess.CLAIRE, here),
                                        () -> neighbour.outcome(InProcess.CLAIRE, there)))
                        .containsOnlyOnce("OK")
                        .doesNotHaveDuplicates();
                assertThat(node.events().of(new NomsPisteId(HERE))).hasSize(round + 1);
            }
        }
    }

    @Test
    void two_that_change_names_with_each_other_do_not_deadlock() throws Exception {
        declare("r1", "A");
        declare("r2", "B");

        for (int round = 0; round < 10; round++) {
            assertThat(together(() -> outcome(rename("r1", "B")), () -> outcome(rename("r2", "A"))))
                    .containsOnly("PISTE_NAME_TWIN");
        }
    }

    private String declare(String id, String nom) {
        return outcome(declaration(id, HERE, Environnement.PRODUCTION, nom));
    }

    private String outcome(Object command) {
        return node.outcome(InProcess.CLAIRE, command);
    }

    private static DeclareRaccordementApi declaration(
            String id, String structure, Environnement environnement, String nom) {
        return new DeclareRaccordementApi(
                id(id),
                structure,
                environnement,
                nom,
                TypeUtilisation.DEVELOPPEMENT_PROPRE,
                null,
                RaccordementApiFixture.CONTACT);
    }

    private static CorrectRaccordementApi rename(String id, String nom) {
        return new CorrectRaccordementApi(id(id), nom, null, null, null, null);
    }

    private static DeclareCompteTechnique compte(String structure) {
        return new DeclareCompteTechnique(new CompteTechniqueId(structure), null, null, null);
    }

    private static NomPisteTaken taken(String nom, String id) {
        return new NomPisteTaken(HERE, Environnement.PRODUCTION, nom, id);
    }

    private static RaccordementApiId id(String value) {
        return new RaccordementApiId(value);
    }

    /** Runs both on threads of their own, held back until both are there. */
    private static List<String> together(Callable<String> one, Callable<String> other)
            throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes =
                    threads.invokeAll(
                            Stream.of(one, other)
                                    .<Callable<String>>map(
                                            task ->
                                                    () -> {
                                                        start.await();
                                                        return task.call();
                                                    })
                                    .toList());
            return List.of(outcomes.get(0).get(), outcomes.get(1).get());
        }
    }
}
