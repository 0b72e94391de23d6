package fr.raccordement.systeme;

import static fr.raccordement.systeme.Fiches.ACME;
import static fr.raccordement.systeme.Fiches.ACTIVATE;
import static fr.raccordement.systeme.Fiches.SUBMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told as it happens, over {@code graphql-transport-ws}. */
class AbonnementIT {

    private static final String HISTORY =
            "subscription($id: ID!, $after: Int) {"
                    + " ficheHistory(id: $id, afterSequence: $after) { sequence type } }";
    private static final String STATUS =
            "subscription { ficheStatusChanged { ficheId statusBefore statusAfter version } }";
    private static final int COMMANDS = 60;

    @TempDir static Path data;

    private static RunningProgram program;
    private static Authority authority;
    private static Client fournisseur;

    @BeforeAll
    static void start() throws Exception {
        authority = new Authority("Essai Racine").trustedOn(data);
        program = RunningProgram.startOn(data);
        fournisseur = program.as("fournisseur");
    }

    @AfterAll
    static void stop() throws Exception {
        program.stop();
    }

    @Test
    void the_past_then_the_present_without_gap_or_duplicate() throws Exception {
        Fiches.create(fournisseur, "vie", ACME, "PRODUCTION");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var commands = threads.submit(AbonnementIT::changeProtocolOverAndOver);
            await().until(() -> historyLength() > COMMANDS / 4);
            var live = Socket.open(fournisseur, HISTORY, Map.of("id", "vie", "after", -1));
            var later = Socket.open(fournisseur, HISTORY, Map.of("id", "vie", "after", 9));
            var hidden =
                    Socket.open(program.as("travaux"), HISTORY, Map.of("id", "vie", "after", -1));
            var absent = Socket.open(fournisseur, HISTORY, Map.of("id", "rien", "after", -1));
            commands.get();

            await().untilAsserted(() -> assertThat(live.received).hasSize(COMMANDS + 1));
            await().untilAsserted(() -> assertThat(later.received).hasSize(COMMANDS + 1 - 10));
            assertThat(absent.ended.get()).isEqualTo("NOT_FOUND");
            assertThat(live.sequences())
                    .isEqualTo(IntStream.range(0, COMMANDS + 1).boxed().toList());
            assertThat(later.sequences())
                    .isEqualTo(IntStream.range(10, COMMANDS + 1).boxed().toList());
            assertThat(hidden.received).isEmpty();
            assertThat(hidden.ended.get()).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void an_activation_is_told_to_those_who_may_see_the_fiche() throws Exception {
        Fiches.ready(fournisseur, "active", ACME, authority.issue("active", Authority.CLIENT));
        fournisseur.askOne(SUBMIT, Map.of("id", "active"));
        Fiches.create(program.as("travaux"), "autre", Fiches.PONANT, "PRODUCTION");
        var aife = Socket.open(program.as("aife"), STATUS, Map.of());
        var owner = Socket.open(fournisseur, STATUS, Map.of());
        var other = Socket.open(program.as("travaux"), STATUS, Map.of());

        program.as("aife").askOne(ACTIVATE, Map.of("id", "active"));
        program.as("travaux").askOne(Fiches.DISCARD, Map.of("id", "autre"));

        await().untilAsserted(() -> assertThat(owner.received.toString()).contains("ACTIVEE"));
        await().untilAsserted(() -> assertThat(aife.received.toString()).contains("ACTIVEE"));
        await().untilAsserted(() -> assertThat(other.received.toString()).contains("autre"));
        assertThat(other.received.toString()).doesNotContain("\"active\"");
        assertThat(owner.received.toString()).doesNotContain("autre");
        var change = owner.received.getFirst().path("ficheStatusChanged");
        assertThat(change.path("statusBefore").asString()).isEqualTo("ENVOYEE");
    }

    private static void changeProtocolOverAndOver() {
        for (int n = 0; n < COMMANDS; n++) {
            Fiches.choose(fournisseur, "vie", n % 2 == 0 ? "SFTP" : "AS2");
        }
    }

    private static int historyLength() {
        return fournisseur
                .askOne(Fiches.HISTORY, Map.of("id", "vie"))
                .at("/history/totalCount")
                .asInt();
    }
}
