package fr.raccordement.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What C2SP tlog-witness says of add-checkpoint, asked over HTTP. */
class WitnessTest {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final Clock CLOCK =
            Clock.fixed(Instant.ofEpochSecond(1679315147), ZoneOffset.UTC);

    @TempDir Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> journal = Collections.synchronizedList(new ArrayList<>());
    private LogOfLetters log;
    private WitnessServer server;

    @BeforeEach
    void start() throws Exception {
        log = new LogOfLetters("log.example/letters", LETTERS);
        server = open();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        http.close();
    }

    @Test
    void the_first_checkpoint_is_cosigned() throws Exception {
        assertCosigned(ask(log.request(0, 5)), 5);
    }

    @Test
    void what_continues_it_is_cosigned() throws Exception {
        var last = 0;
        for (var size : new int[] {1, 2, 3, 7, 8, 9, 20, 33}) {
            assertCosigned(ask(log.request(last, size)), size);
            last = size;
        }
    }

    @Test
    void the_same_again_is_cosigned_again() throws Exception {
        ask(log.request(0, 5));

        assertCosigned(ask(log.request(5, 5)), 5);
    }

    @Test
    void an_old_size_that_is_not_the_latest_is_answered_by_that() throws Exception {
        assertSize(ask(log.request(3, 5)), 0);
        ask(log.request(0, 9));

        assertSize(ask(log.request(0, 9)), 9);
        assertSize(ask(log.request(4, 12)), 9);
        assertSize(ask(log.request(0, 5)), 9);
        assertSize(ask(log.request(5, 5)), 9);
        assertCosigned(ask(log.request(9, 12)), 12);
    }

    @Test
    void a_fork_is_not_cosigned_and_kept_as_evidence() throws Exception {
        ask(log.request(0, 9));
        var fork = log.forked("abcdeXghijklmnop");

        assertThat(ask(fork.request(9, 12)).statusCode()).isEqualTo(422);
        assertSize(ask(fork.request(9, 9)), 9);
        assertThat(journal).filteredOn(it -> it.contains("REFUSED")).hasSize(2);
        try (var kept = Files.list(directory.resolve("state/refuses"))) {
            assertThat(kept.map(WitnessTest::read))
                    .containsExactlyInAnyOrder(fork.note(12), fork.note(9));
        }
        assertCosigned(ask(log.request(9, 12)), 12);
    }

    @Test
    void a_proof_of_another_step_or_none_does_not_do() throws Exception {
        ask(log.request(0, 9));

        for (var proof :
                List.of(
                        List.<String>of(),
                        log.proof(8, 12),
                        log.proof(9, 13),
                        log.proof(9, 12).reversed(),
                        Stream.concat(log.proof(9, 12).stream(), log.proof(9, 12).stream())
                                .toList())) {
            assertThat(ask(LogOfLetters.request(9, proof, log.note(12))).statusCode())
                    .as("%s", proof)
                    .isEqualTo(422);
        }
    }

    @Test
    void of_nothing_nothing_is_proven() throws Exception {
        var request = LogOfLetters.request(0, log.proof(3, 5), log.note(5));

        assertThat(ask(request).statusCode()).isEqualTo(422);
        assertThat(ask(LogOfLetters.request(5, log.proof(3, 5), log.note(5))).statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_log_that_is_not_known_is_not_cosigned() throws Exception {
        var other = new LogOfLetters("log.example/other", LETTERS);

        assertThat(ask(other.request(0, 5)).statusCode()).isEqualTo(404);
    }

    @Test
    void a_checkpoint_of_another_key_is_not_cosigned() throws Exception {
        assertThat(ask(log.underAnotherKey().request(0, 5)).statusCode()).isEqualTo(403);
        var tampered = log.request(0, 5).replaceFirst("\n5\n", "\n6\n");
        assertThat(ask(tampered).statusCode()).isEqualTo(403);
    }

    @Test
    void signatures_of_others_are_no_matter() throws Exception {
        var note = log.note(5) + "— else.example fm9KqgAAAABkGFDL\n";

        assertCosigned(ask(LogOfLetters.request(0, List.of(), note)), 5);
    }

    static Stream<Consumer<StringBuilder>> garbage() {
        return Stream.of(
                it -> it.setLength(0),
                it -> it.replace(0, 4, "new "),
                it -> it.replace(0, 5, "old 00"),
                it -> it.replace(0, 5, "old -1"),
                it -> it.replace(0, 5, "old 6"),
                it -> it.replace(0, 5, "old 9999999999999999999999"),
                it -> it.replace(0, 5, "old 0\nno hash"),
                it -> it.replace(0, 5, "old 0\nc2hvcnQ="),
                it -> it.replace(0, 5, "old 0" + "\n".repeat(1) + hashes(64)),
                it -> it.setLength(it.length() - 1),
                it -> it.setLength(it.indexOf("—")),
                it -> it.insert(it.length() - 1, "\t"),
                it -> it.append("one more line\n"),
                it -> it.replace(it.indexOf("\n5\n"), it.indexOf("\n5\n") + 3, "\n05\n"),
                it -> it.replace(it.indexOf("\n5\n"), it.indexOf("\n5\n") + 3, "\nfive\n"));
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void what_is_no_request_is_a_bad_one(Consumer<StringBuilder> spoil) throws Exception {
        var request = new StringBuilder(log.request(0, 5));
        spoil.accept(request);

        assertThat(ask(request.toString()).statusCode()).isEqualTo(400);
    }

    @Test
    void bytes_that_are_no_text_are_a_bad_request() throws Exception {
        var bytes = log.request(0, 5).getBytes(UTF_8);
        bytes[bytes.length - 90] = (byte) 0xff;

        assertThat(send(BodyPublishers.ofByteArray(bytes)).statusCode()).isEqualTo(400);
    }

    @Test
    void a_body_has_its_limit() throws Exception {
        assertThat(ask("old 0\n" + "x".repeat(70_000)).statusCode()).isEqualTo(413);
        assertCosigned(ask(log.request(0, 5)), 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "OPTIONS"})
    void only_what_is_posted_is_answered(String method) throws Exception {
        var request =
                HttpRequest.newBuilder(uri("/add-checkpoint"))
                        .method(method, BodyPublishers.ofString(log.request(0, 5)))
                        .build();
        var answer = http.send(request, BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void another_path_is_not_found() throws Exception {
        var request =
                HttpRequest.newBuilder(uri("/add-checkpoint/more"))
                        .POST(BodyPublishers.ofString(log.request(0, 5)))
                        .build();

        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(404);
    }

    /** Of two that go on from the same size, different ways or not, one is cosigned. */
    @Test
    void of_requests_at_once_none_goes_back() throws Exception {
        ask(log.request(0, 4));
        var fork = log.forked("abcdXfghijklmnopqrstuvwxyz0123456789");
        var cosigned = new AtomicInteger();
        var all =
                IntStream.range(5, 33)
                        .mapToObj(
                                size ->
                                        CompletableFuture.runAsync(
                                                () -> {
                                                    var one = size % 2 == 0 ? log : fork;
                                                    if (status(one, 4, size) == 200) {
                                                        cosigned.incrementAndGet();
                                                    }
                                                }))
                        .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();

        assertThat(cosigned).hasValue(1);
    }

    @Test
    void what_was_cosigned_is_known_after_a_new_start_and_the_key_the_same() throws Exception {
        ask(log.request(0, 9));
        var key = server.verifierKey();

        server.close();
        server = open();

        assertThat(server.verifierKey()).isEqualTo(key);
        assertSize(ask(log.request(0, 5)), 9);
        assertCosigned(ask(log.request(9, 12)), 12);
    }

    @Test
    void key_and_memory_are_left_to_their_owner() throws Exception {
        ask(log.request(0, 9));

        try (var files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(
                            it -> {
                                if (!it.endsWith("lock")) {
                                    assertThat(
                                                    PosixFilePermissions.toString(
                                                            Files.getPosixFilePermissions(it)))
                                            .as("%s", it)
                                            .isEqualTo("rw-------");
                                }
                            });
        }
    }

    @Test
    void a_key_without_its_memory_does_not_begin_anew() throws Exception {
        ask(log.request(0, 9));
        server.close();
        try (var files = Files.walk(directory.resolve("state"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }

        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not remembered");

        Files.delete(directory.resolve("witness.pem"));
        server = open();
    }

    @Test
    void a_memory_that_is_damaged_is_no_reason_to_forget() throws Exception {
        ask(log.request(0, 9));
        var remembered = remembered();
        Files.writeString(remembered, Files.readString(remembered).replace("\n9\n", "\n8\n"));

        assertThat(ask(log.request(9, 12)).statusCode()).isEqualTo(500);
        server.close();
        assertThatThrownBy(this::open).hasMessageContaining("cannot be used");

        Files.writeString(remembered, log.note(9));
        server = open();
        assertCosigned(ask(log.request(9, 12)), 12);
    }

    @Test
    void a_memory_is_of_one_witness_at_a_time() {
        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Another witness");
    }

    /** Killed again and again while it cosigns, it never forgets what it has answered. */
    @Test
    void killed_it_remembers_all_that_it_answered() throws Exception {
        server.close();
        var known = 0;
        for (var round = 0; round < 3; round++) {
            try (var process = new WitnessProcess(directory, log)) {
                var answer = process.ask(log.request(35, 36));
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(sizeIn(answer)).isGreaterThanOrEqualTo(known);
                known = process.growUntilKilled(sizeIn(answer), 11 * (round + 1));
            }
        }
        server = open();
        assertThat(sizeIn(ask(log.request(35, 36)))).isGreaterThanOrEqualTo(known);
    }

    private static int sizeIn(HttpResponse<String> answer) {
        return Integer.parseInt(answer.body().strip());
    }

    private WitnessServer open() throws IOException {
        try {
            return WitnessServer.start(
                    new WitnessServer.Terms(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                            directory.resolve("witness.pem"),
                            directory.resolve("state"),
                            "witness.example/w1",
                            List.of(log.verifierKey())),
                    CLOCK,
                    journal::add);
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void assertCosigned(HttpResponse<String> answer, int size) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var key = NoteKey.parse(NoteKey.Kind.WITNESS, server.verifierKey());
        var note = SignedNote.parse(log.note(size) + answer.body());
        assertThat(key.cosigned(note)).contains(CLOCK.instant());
        assertThat(answer.body()).startsWith("— witness.example/w1 ").endsWith("\n");
    }

    private static void assertSize(HttpResponse<String> answer, int size) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        assertThat(answer.body()).isEqualTo(size + "\n");
    }

    private HttpResponse<String> ask(String request) throws Exception {
        return send(BodyPublishers.ofString(request));
    }

    private HttpResponse<String> send(HttpRequest.BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(uri("/add-checkpoint")).POST(body).build();
        return http.send(request, BodyHandlers.ofString());
    }

    private int status(LogOfLetters of, int old, int size) {
        try {
            return ask(of.request(old, size)).statusCode();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.address().getPort() + path);
    }

    private Path remembered() throws IOException {
        try (var files = Files.list(directory.resolve("state"))) {
            return files.filter(it -> it.getFileName().toString().length() == 64)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String hashes(int count) {
        return String.join(
                "\n", Collections.nCopies(count, "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
