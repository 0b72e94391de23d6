package fr.raccordement.system;

import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.FicheOperations.ACTIVATE;
import static fr.raccordement.system.FicheOperations.DISCARD;
import static fr.raccordement.system.FicheOperations.FICHE;
import static fr.raccordement.system.FicheOperations.FORGET;
import static fr.raccordement.system.FicheOperations.HISTORY;
import static fr.raccordement.system.FicheOperations.OPEN_REVISION;
import static fr.raccordement.system.FicheOperations.RETURN;
import static fr.raccordement.system.FicheOperations.SUBMIT;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.raccordement.api.fiche.SealedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A view is rebuilt while it answers, and rolled back; a kill interrupts nothing for long. All
 * views are deleted and rebuilt from the events, those of forgotten people too.
 */
@TestMethodOrder(OrderAnnotation.class)
class ViewRebuildIT {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int BEFORE = 200;
    private static final int LAST_GENERATION = 4;
    private static final String TOTAL =
            """
            { fiches(first: 5, orderBy: MODIFIEE_LE_DESC) { totalCount facettes { __typename }
              nodes { id version structure { siret nom } } } }
            """;
    private static final String SEARCH =
            """
            { fiches(filter: { recherche: "acm" }, first: 5) { totalCount nodes { id version } } }
            """;

    private static final String FOLLOW =
            "subscription($id: ID!) { ficheHistory(id: $id) { type payload } }";

    private static final List<String> PERSON =
            List.of("Zephyrine", "zephyrine@acme.example", "33187654321");

    @TempDir static Path data;

    private static Authority authority;
    private static RunningProgram program;

    private final AtomicInteger made = new AtomicInteger();
    private final List<String> violations = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        authority = new Authority("Essai Racine").trustedOn(data);
        program = RunningProgram.startOn(data);
    }

    @AfterAll
    static void stop() throws Exception {
        program.close();
    }

    @Test
    @Order(1)
    void a_view_is_rebuilt_while_it_answers_and_survives_a_kill() throws Exception {
        create(program, BEFORE);
        rebuildUnderLoad(program);
        rollBackAndDiscard(program);
        abandon(program);
        refusals(program);

        var admin = program.as("admin");
        admin.askOne(ViewOperations.REBUILD, ViewOperations.decision(ViewOperations.FICHES));
        program.kill();
        program = RunningProgram.startOn(data);
        var again = program.as("admin");

        // The read store may have been killed some decisions ago, which it takes again.
        var whole = awaitView(again, it -> it.path("generation").asInt() == LAST_GENERATION);
        assertThat(ViewOperations.etats(whole)).doesNotContain("EN_CONSTRUCTION");
        awaitView(
                again, it -> ViewOperations.decisions(it).getLast().equals("VueRebuildCompleted"));
        await().atMost(LONGEST).until(() -> total(again) == made.get());
    }

    @Test
    @Order(2)
    void a_replay_gives_the_same_views_and_brings_back_no_forgotten_contact() throws Exception {
        var fournisseur = program.as("fournisseur");
        FicheOperations.ready(fournisseur, "kept", ACME, authority.issue("kept", Authority.CLIENT));
        FicheOperations.ready(fournisseur, "gone", ACME, authority.issue("gone", Authority.CLIENT));
        FicheOperations.describe(
                fournisseur,
                "gone",
                Map.of("contacts", List.of(person()), "commentaire", "Appeler " + PERSON.get(0)));
        fournisseur.askOne(SUBMIT, Map.of("id", "gone"));
        program.as("aife").askOne(RETURN, Map.of("id", "gone", "motif", "Vu " + PERSON.get(0)));
        fournisseur.askOne(SUBMIT, Map.of("id", "gone"));
        program.as("aife").askOne(ACTIVATE, Map.of("id", "gone"));
        fournisseur.askOne(SUBMIT, Map.of("id", "kept"));
        program.as("aife").askOne(ACTIVATE, Map.of("id", "kept"));
        fournisseur.askOne(OPEN_REVISION, Map.of("id", "kept"));
        FicheOperations.describe(fournisseur, "kept", Map.of("commentaire", "À venir"));
        fournisseur.askOne(SUBMIT, Map.of("id", "kept"));
        FicheOperations.create(fournisseur, "thrown", ACME, "PRODUCTION");
        fournisseur.askOne(DISCARD, Map.of("id", "thrown"));
        assertThat(shown(program)).contains(PERSON);
        declareAndForget(program);

        program.as("admin").askOne(FORGET, Map.of("id", "gone", "motif", "Demande"));

        assertThat(shown(program))
                .doesNotContain(PERSON)
                .contains("\"contactsDetruits\":true")
                .doesNotContainIgnoringCase("u001f")
                .contains("\"commentaire\":\"" + SealedText.DESTROYED)
                .contains("\"motif\":\"" + SealedText.DESTROYED);
        var version = fournisseur.askOne(FICHE, Map.of("id", "gone")).path("version").asInt();
        var views = Views.caughtUpWith(Map.of("gone", version), program);
        assertThat(program.log()).doesNotContain(PERSON);
        program = Views.rebuilt(program, views, data);

        assertThat(shown(program)).doesNotContain(PERSON).contains("\"contactsDetruits\":true");
        assertThat(views.toString()).contains("ada.lovelace@acme.example", "À venir");
        assertThat(
                        ViewOperations.find(program.as("admin"), ViewOperations.FICHES)
                                .path("generation")
                                .asInt())
                .as("no number is given twice")
                .isGreaterThan(LAST_GENERATION);
        program.stop();
        assertThat(program.log()).doesNotContain(PERSON);
        assertThat(filesThatName(PERSON)).isEmpty();
    }

    /** A connection by API whose contact is the same person, and two others in the list. */
    private static void declareAndForget(RunningProgram program) {
        var fournisseur = program.as("fournisseur");
        var admin = program.as("admin");
        RaccordementApiOperations.compte(fournisseur, ACME);
        RaccordementApiOperations.declare(fournisseur, "kept", ACME, "MonApp");
        fournisseur.askOne(
                RaccordementApiOperations.DECLARE,
                RaccordementApiOperations.declaration(
                        "gone", ACME, "monapp", "EDITEUR", Map.of("contact", person())));
        admin.askOne(
                RaccordementApiOperations.LOAD,
                RaccordementApiOperations.legacy("loaded", ACME, "INACTIF"));
        admin.askOne(RaccordementApiOperations.FORGET, Map.of("id", "gone", "motif", "Demande"));
        RaccordementApiOperations.awaitListed(program, "gone");
        RaccordementApiOperations.awaitListed(program, "loaded");
    }

    private static Map<String, String> person() {
        return Map.of(
                "nom", PERSON.get(0), "email", PERSON.get(1), "telephone", "+" + PERSON.get(2));
    }

    /** The fiche and its whole history, at every version, and as it is followed. */
    private static String shown(RunningProgram program) throws Exception {
        var audit = program.as("audit");
        var fournisseur = program.as("fournisseur");
        var shown = new StringBuilder();
        var history = audit.askOne(HISTORY, Map.of("id", "gone")).at("/history/nodes");
        shown.append(history);
        for (int version = 0; version < history.size(); version++) {
            shown.append(fournisseur.askOne(FICHE, Map.of("id", "gone", "version", version)));
        }
        try (var followed = SocketOperation.open(fournisseur, FOLLOW, Map.of("id", "gone"))) {
            await().until(() -> followed.received.size() >= history.size());
            shown.append(followed.received);
        }
        return shown.append(fournisseur.askOne(FICHE, Map.of("id", "gone"))).toString();
    }

    /** Files in the clear, logs and journals of the database among them. */
    private List<Path> filesThatName(List<String> words) throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> words.stream().anyMatch(content(file)::contains))
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
            var asked =
                    admin.askOne(
                            ViewOperations.REBUILD, ViewOperations.decision(ViewOperations.FICHES));
            var repeated =
                    admin.askOne(
                            ViewOperations.REBUILD, ViewOperations.decision(ViewOperations.FICHES));
            awaitView(admin, it -> it.path("generation").asInt() == 2);
            var at = made.get();
            await().atMost(LONGEST).until(() -> made.get() > at + 10);
            over.set(true);
            for (var reader : readers) {
                reader.get();
            }
            writer.get();
            assertThat(asked.path("version").asInt()).isZero();
            assertThat(ViewOperations.decisions(repeated)).startsWith("VueRebuildRequested");
        }
        assertThat(violations).isEmpty();
        var built = awaitView(admin, it -> ViewOperations.decisions(it).size() == 2);
        assertThat(ViewOperations.etats(built)).containsExactly("PRECEDENTE", "VIVANTE");
        assertThat(ViewOperations.decisions(built))
                .containsExactly("VueRebuildRequested", "VueRebuildCompleted");
        assertThat(built.at("/history/nodes/0/actor").asString()).isEqualTo("admin");
        assertThat(built.at("/history/nodes/0/payload/motif").asString()).isEqualTo("Essai");
        await().atMost(LONGEST).until(() -> total(admin) == made.get());
    }

    private void rollBackAndDiscard(RunningProgram program) {
        var admin = program.as("admin");
        create(program, 5);
        await().atMost(LONGEST).until(() -> total(admin) == made.get());

        admin.askOne(ViewOperations.ROLL_BACK, ViewOperations.decision(ViewOperations.FICHES));
        var back = awaitView(admin, it -> it.path("generation").asInt() == 1);

        assertThat(ViewOperations.etats(back)).containsExactly("VIVANTE", "PRECEDENTE");
        assertThat(total(admin))
                .as("the previous generation was fed meanwhile")
                .isEqualTo(made.get());

        var discarded =
                admin.askOne(
                        ViewOperations.DISCARD, ViewOperations.decision(ViewOperations.FICHES));

        assertThat(ViewOperations.etats(discarded)).containsExactly("VIVANTE", "VIDE");
        assertThat(ViewOperations.decisions(discarded))
                .endsWith("VueRolledBack", "PreviousVueDiscarded");
        assertThat(total(admin)).isEqualTo(made.get());
    }

    private void abandon(RunningProgram program) {
        var admin = program.as("admin");
        admin.askOne(ViewOperations.REBUILD, ViewOperations.decision(ViewOperations.FICHES));
        admin.askOne(ViewOperations.ABANDON, ViewOperations.decision(ViewOperations.FICHES));
        var left = awaitView(admin, it -> !ViewOperations.etats(it).contains("EN_CONSTRUCTION"));
        if (ViewOperations.decisions(left).contains("VueRebuildAbandoned")) {
            assertThat(left.path("generation").asInt()).isOne();
        }
        if (ViewOperations.etats(left).contains("PRECEDENTE")) {
            admin.askOne(ViewOperations.ROLL_BACK, ViewOperations.decision(ViewOperations.FICHES));
            awaitView(admin, it -> it.path("generation").asInt() == 1);
            admin.askOne(ViewOperations.DISCARD, ViewOperations.decision(ViewOperations.FICHES));
        }
    }

    private static void refusals(RunningProgram program) {
        var admin = program.as("admin");
        assertThat(
                        admin.refused(
                                ViewOperations.ROLL_BACK,
                                ViewOperations.decision(ViewOperations.FICHES)))
                .containsExactly("VUE_NO_PREVIOUS");
        assertThat(admin.refused(ViewOperations.REBUILD, ViewOperations.decision("nulle-part")))
                .containsExactly("NOT_FOUND");
        assertThat(
                        admin.refused(
                                ViewOperations.REBUILD,
                                Map.of("nom", ViewOperations.FICHES, "motif", "x", "version", 99)))
                .containsExactly("CONFLICT");
        assertThat(
                        program.as("aife")
                                .refused(
                                        ViewOperations.REBUILD,
                                        ViewOperations.decision(ViewOperations.FICHES)))
                .containsExactly("FORBIDDEN");
        assertThat(program.as("fournisseur").askOne("{ vues { nom } }", Map.of())).isEmpty();
        assertThat(admin.askOne(ViewOperations.LIST, Map.of()))
                .extracting(it -> it.path("nom").asString())
                .contains(ViewOperations.FICHES, ViewOperations.CODES)
                .isSorted();
    }

    /** Fiches are only added: no answer may show fewer than one that was complete before. */
    private void read(ProgramClient client, String document, AtomicBoolean over) {
        var least = 0;
        while (!over.get()) {
            var answer = client.send(document, Map.of());
            if (answer.has("errors")) {
                violations.add(answer.toString());
                return;
            }
            var total = answer.at("/data/fiches/totalCount").asInt();
            if (total < least) {
                violations.add("%d after %d for %s".formatted(total, least, document));
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
            FicheOperations.create(
                    fournisseur, "vue-" + made.get(), FicheOperations.ACME, "PRODUCTION");
            made.incrementAndGet();
        }
    }

    private static int total(ProgramClient client) {
        return client.askOne(TOTAL, Map.of()).path("totalCount").asInt();
    }

    private static JsonNode awaitView(ProgramClient client, Predicate<JsonNode> wanted) {
        return await().atMost(LONGEST)
                .until(() -> ViewOperations.find(client, ViewOperations.FICHES), wanted::test);
    }
}
