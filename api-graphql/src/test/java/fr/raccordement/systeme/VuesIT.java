package fr.raccordement.systeme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A view is built again while it answers, and gone back from; a kill interrupts nothing for long.
 */
class VuesIT {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int BEFORE = 200;
    private static final String TOTAL =
            """
            { fiches(first: 5, orderBy: MODIFIEE_LE_DESC) { totalCount facettes { __typename }
              nodes { id version structure { siret nom } } } }
            """;
    private static final String SEARCH =
            """
            { fiches(filter: { recherche: "acm" }, first: 5) { totalCount nodes { id version } } }
            """;

    @TempDir Path data;

    private final AtomicInteger made = new AtomicInteger();
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    @Test
    void a_view_is_built_again_while_it_answers_and_survives_a_kill() throws Exception {
        var program = RunningProgram.startOn(data);
        try {
            create(program, BEFORE);
            rebuildUnderLoad(program);
            rollBackAndDiscard(program);
            abandon(program);
            refusals(program);

            var admin = program.as("admin");
            admin.askOne(Vues.REBUILD, Vues.decision(Vues.FICHES));
            program.kill();
            program = RunningProgram.startOn(data);
            var again = program.as("admin");
            var whole = awaitView(again, it -> !Vues.etats(it).contains("EN_CONSTRUCTION"));

            assertThat(whole.path("generation").asInt()).isEqualTo(4);
            awaitView(again, it -> Vues.decisions(it).getLast().equals("VueRebuildCompleted"));
            await().atMost(LONGEST).until(() -> total(again) == made.get());
            program = Views.rebuilt(program, Views.of(program), data);
            assertThat(Vues.find(program.as("admin"), Vues.FICHES).path("generation").asInt())
                    .as("no number is given twice")
                    .isGreaterThan(4);
        } finally {
            program.close();
        }
    }

    /** Lists, counts and searches are asked for by several, and commands are sent, all the time. */
    private void rebuildUnderLoad(RunningProgram program) throws Exception {
        var over = new AtomicBoolean();
        var admin = program.as("admin");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers =
                    IntStream.range(0, 4)
                            .<Future<?>>mapToObj(
                                    it ->
                                            threads.submit(
                                                    () ->
                                                            read(
                                                                    program.as("audit"),
                                                                    it % 2 == 0 ? TOTAL : SEARCH,
                                                                    over)))
                            .toList();
            var writer = threads.submit(() -> write(program, over));
            var asked = admin.askOne(Vues.REBUILD, Vues.decision(Vues.FICHES));
            var repeated = admin.askOne(Vues.REBUILD, Vues.decision(Vues.FICHES));
            awaitView(admin, it -> it.path("generation").asInt() == 2);
            var at = made.get();
            await().atMost(LONGEST).until(() -> made.get() > at + 10);
            over.set(true);
            for (var reader : readers) {
                reader.get();
            }
            writer.get();
            assertThat(asked.path("version").asInt()).isZero();
            assertThat(Vues.decisions(repeated)).startsWith("VueRebuildRequested");
        }
        assertThat(wrong).isEmpty();
        var built = awaitView(admin, it -> Vues.decisions(it).size() == 2);
        assertThat(Vues.etats(built)).containsExactly("PRECEDENTE", "VIVANTE");
        assertThat(Vues.decisions(built))
                .containsExactly("VueRebuildRequested", "VueRebuildCompleted");
        assertThat(built.at("/history/nodes/0/actor").asString()).isEqualTo("admin");
        assertThat(built.at("/history/nodes/0/payload/motif").asString()).isEqualTo("Essai");
        await().atMost(LONGEST).until(() -> total(admin) == made.get());
    }

    private void rollBackAndDiscard(RunningProgram program) {
        var admin = program.as("admin");
        create(program, 5);
        await().atMost(LONGEST).until(() -> total(admin) == made.get());

        admin.askOne(Vues.ROLL_BACK, Vues.decision(Vues.FICHES));
        var back = awaitView(admin, it -> it.path("generation").asInt() == 1);

        assertThat(Vues.etats(back)).containsExactly("VIVANTE", "PRECEDENTE");
        assertThat(total(admin)).as("what was kept was told meanwhile").isEqualTo(made.get());

        var discarded = admin.askOne(Vues.DISCARD, Vues.decision(Vues.FICHES));

        assertThat(Vues.etats(discarded)).containsExactly("VIVANTE", "VIDE");
        assertThat(Vues.decisions(discarded)).endsWith("VueRolledBack", "PreviousVueDiscarded");
        assertThat(total(admin)).isEqualTo(made.get());
    }

    private void abandon(RunningProgram program) {
        var admin = program.as("admin");
        admin.askOne(Vues.REBUILD, Vues.decision(Vues.FICHES));
        admin.askOne(Vues.ABANDON, Vues.decision(Vues.FICHES));
        var left = awaitView(admin, it -> !Vues.etats(it).contains("EN_CONSTRUCTION"));
        if (Vues.decisions(left).contains("VueRebuildAbandoned")) {
            assertThat(left.path("generation").asInt()).isOne();
        }
        if (Vues.etats(left).contains("PRECEDENTE")) {
            admin.askOne(Vues.ROLL_BACK, Vues.decision(Vues.FICHES));
            awaitView(admin, it -> it.path("generation").asInt() == 1);
            admin.askOne(Vues.DISCARD, Vues.decision(Vues.FICHES));
        }
    }

    private static void refusals(RunningProgram program) {
        var admin = program.as("admin");
        assertThat(admin.refused(Vues.ROLL_BACK, Vues.decision(Vues.FICHES)))
                .containsExactly("VUE_NO_PREVIOUS");
        assertThat(admin.refused(Vues.REBUILD, Vues.decision("nulle-part")))
                .containsExactly("NOT_FOUND");
        assertThat(
                        admin.refused(
                                Vues.REBUILD,
                                Map.of("nom", Vues.FICHES, "motif", "x", "version", 99)))
                .containsExactly("CONFLICT");
        assertThat(program.as("aife").refused(Vues.REBUILD, Vues.decision(Vues.FICHES)))
                .containsExactly("FORBIDDEN");
        assertThat(program.as("fournisseur").askOne("{ vues { nom } }", Map.of())).isEmpty();
        assertThat(admin.askOne(Vues.LIST, Map.of()))
                .extracting(it -> it.path("nom").asString())
                .contains(Vues.FICHES, Vues.CODES)
                .isSorted();
    }

    /** Fiches are only added: no answer may show fewer than one that was complete before. */
    private void read(Client client, String document, AtomicBoolean over) {
        var least = 0;
        while (!over.get()) {
            var answer = client.send(document, Map.of());
            if (answer.has("errors")) {
                wrong.add(answer.toString());
                return;
            }
            var total = answer.at("/data/fiches/totalCount").asInt();
            if (total < least) {
                wrong.add("%d after %d for %s".formatted(total, least, document));
            }
            least = Math.max(least, total);
        }
    }

    private void write(RunningProgram program, AtomicBoolean over) {
        while (!over.get()) {
            create(program, 1);
        }
    }

    private void create(RunningProgram program, int count) {
        var fournisseur = program.as("fournisseur");
        for (int i = 0; i < count; i++) {
            Fiches.create(fournisseur, "vue-" + made.get(), Fiches.ACME, "PRODUCTION");
            made.incrementAndGet();
        }
    }

    private static int total(Client client) {
        return client.askOne(TOTAL, Map.of()).path("totalCount").asInt();
    }

    private static JsonNode awaitView(Client client, Predicate<JsonNode> wanted) {
        return await().atMost(LONGEST).until(() -> Vues.find(client, Vues.FICHES), wanted::test);
    }
}
