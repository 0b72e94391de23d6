package fr.raccordement.scellement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.raccordement.api.Texte;
import fr.raccordement.api.scellement.query.EtatScellement;
import fr.raccordement.api.scellement.query.TemoinView;
import fr.raccordement.verifier.Verifier;
import fr.raccordement.verifier.WitnessServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** The log asks witnesses that are really there, over HTTP. */
class WitnessesTest {

    @TempDir Path directory;

    private SealedLog log;
    private Sealer sealer;
    private WitnessServer server;
    private String witnessKey;
    private Witnesses witnesses;
    private String output = "";

    @BeforeEach
    void start() throws Exception {
        log = new SealedLog(Files.createDirectories(directory.resolve("one")));
        log.store.with(40);
        sealer = log.sealer();
        sealer.step();
        server = open(0);
        witnessKey = server.verifierKey();
        witnesses = witnesses(log, sealer, server.address().getPort());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        SealedLog.close(sealer);
    }

    @Test
    void each_checkpoint_published_is_cosigned_and_verified_so() throws Exception {
        for (var round = 0; round < 3; round++) {
            log.store.with(100);
            log.sealAll(sealer);
            witnesses.step();
        }

        assertThat(one(sealer))
                .returns(340L, TemoinView::taille)
                .returns(null, TemoinView::sansReponseDepuis)
                .returns(null, TemoinView::message);
        assertThat(witnesses.unwitnessed()).isZero();
        assertThat(published()).contains("— " + nameOf(witnessKey) + " ");
        assertThat(sealer.view().pointDeControle().note()).isEqualTo(published());
        assertThat(verifyLog("--temoin", witnessKey)).as(output).isZero();
        assertThat(output)
                .contains("Witness " + nameOf(witnessKey) + " saw this log, of 340 events");
        assertThat(verifyLog()).isZero();
        assertThat(verify(bundle(), key(), "--temoin", witnessKey)).as(output).isZero();
        assertThat(verify(bundle(), key())).isZero();
    }

    @Test
    void what_no_witness_has_cosigned_does_not_verify_with_one() throws Exception {
        log.sealAll(sealer);

        assertThat(verifyLog("--temoin", witnessKey)).isOne();
        assertThat(output).contains("DOES NOT VERIFY", "Of 1 witnesses 0");
        assertThat(verify(bundle(), key(), "--temoin", witnessKey)).isOne();
        witnesses.step();
        assertThat(verifyLog("--temoin", witnessKey)).isZero();
    }

    @Test
    void another_witness_does_not_count_and_a_quorum_is_enough() throws Exception {
        log.sealAll(sealer);
        witnesses.step();
        var other = "witness.example.com/w1+7e6f4aaa+BNdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";

        assertThat(verifyLog("--temoin", other)).isOne();
        assertThat(verifyLog("--temoin", other, "--temoin", witnessKey)).isOne();
        assertThat(verifyLog("--temoin", other, "--temoin", witnessKey, "--quorum", "1")).isZero();
        assertThat(verifyLog("--temoin", witnessKey, "--temoin", witnessKey, "--quorum", "2"))
                .isEqualTo(2);
        assertThat(verifyLog("--quorum", "1")).isEqualTo(2);
        assertThat(verifyLog("--temoin", witnessKey, "--quorum", "0")).isEqualTo(2);
        assertThat(verifyLog("--temoin", "no such file")).isEqualTo(2);
        assertThat(verifyLog("--temoin", key())).isOne();
        assertThat(verifyLog("--temoins", witnessKey)).isEqualTo(2);
        assertThat(verifyLog("--temoin")).isEqualTo(2);
    }

    @Test
    void a_cosignature_that_is_changed_does_not_count() throws Exception {
        log.sealAll(sealer);
        witnesses.step();
        for (var file : List.of("checkpoint", "checkpoints/040")) {
            var note = Files.readString(log.directory.resolve("publie/" + file));
            var from = note.lastIndexOf("— ") + nameOf(witnessKey).length() + 12;
            var changed = note.charAt(from) == 'A' ? 'B' : 'A';
            Files.writeString(
                    log.directory.resolve("publie/" + file),
                    note.substring(0, from) + changed + note.substring(from + 1));
        }

        assertThat(verifyLog("--temoin", witnessKey)).isOne();
        assertThat(verifyLog()).isZero();
    }

    @Test
    void a_witness_that_is_away_holds_up_nothing_and_is_asked_again() throws Exception {
        log.sealAll(sealer);
        witnesses.step();
        var port = server.address().getPort();
        server.close();
        for (var round = 0; round < 3; round++) {
            log.store.with(10);
            log.sealAll(sealer);
            witnesses.step();
        }

        assertThat(sealer.view().etat()).isEqualTo(EtatScellement.ACTIF);
        assertThat(sealer.view().pointDeControle().taille()).isEqualTo(70);
        assertThat(one(sealer).taille()).isEqualTo(40);
        assertThat(one(sealer).sansReponseDepuis()).isNotNull();
        assertThat(one(sealer).message().en()).contains("does not cosign: no answer");
        assertThat(witnesses.unwitnessed()).isEqualTo(30);
        assertThat(verify(bundle(), key(), "--log", publishedLog(), "--temoin", witnessKey))
                .isOne();

        server = open(port);
        log.later(Duration.ofMinutes(10));
        witnesses.step();
        assertThat(one(sealer))
                .returns(70L, TemoinView::taille)
                .returns(null, TemoinView::sansReponseDepuis);
        assertThat(verifyLog("--temoin", witnessKey)).isZero();
        assertThat(output).contains("of 70 events").doesNotContain("Not shown: that a witness");
    }

    @Test
    void a_bundle_whose_events_a_witness_saw_stands_under_that_checkpoint() throws Exception {
        log.sealAll(sealer);
        witnesses.step();
        log.store.append("another", "fr.raccordement.Something");
        log.sealAll(sealer);

        assertThat(verify(bundle(), key(), "--temoin", witnessKey)).as(output).isZero();
        assertThat(output).contains("sealed in a log of 40 events");
        assertThat(verifyLog("--temoin", witnessKey)).isZero();
        assertThat(output).contains("Not shown: that a witness saw events 40 to 40");
    }

    @Test
    void pauses_grow_while_it_is_away() throws Exception {
        var asked = new AtomicInteger();
        var fake = answering(503, "text/plain", "later", asked);
        try {
            var patient = witnesses(log, sealer, fake.getAddress().getPort());
            log.sealAll(sealer);
            for (var second = 0; second < 3_600; second++) {
                patient.step();
                log.later(Duration.ofSeconds(1));
            }
            // 0, 5, 15, 35, 75, 155, 315, 635 and every 600 s from then on
            assertThat(asked).hasValue(12);
            assertThat(one(sealer).message().en()).contains("answer 503");
        } finally {
            fake.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200,text/plain,— witness.example.com/w1 fm9KqgAAAABkGFDL,not signed by its key",
        "200,text/plain,hello,not signed by its key",
        "302,text/plain,elsewhere,answer 302",
        "400,text/plain,what,answer 400",
        "403,text/plain,no,does not know the key",
        "404,text/plain,no,does not know this log",
        "409,text/plain,5,409 without a size",
        "409,text/x.tlog.size,five,409 without a size",
        "409,text/x.tlog.size,-1,409 without a size",
        "409,text/x.tlog.size,7,is at 7 events and refuses",
        "500,text/plain,oh,answer 500",
    })
    void what_is_no_cosignature_is_told_and_harms_nothing(
            int status, String type, String body, String told) throws Exception {
        var fake = answering(status, type, body, new AtomicInteger());
        try {
            var poor = witnesses(log, sealer, fake.getAddress().getPort());
            log.sealAll(sealer);
            poor.step();

            assertThat(one(sealer).message().en()).contains(told);
            assertThat(sealer.view().etat()).isEqualTo(EtatScellement.ACTIF);
            assertThat(published().lines().filter(it -> it.startsWith("— "))).hasSize(1);
        } finally {
            fake.stop(0);
        }
    }

    @Test
    void an_answer_without_end_is_cut_off() throws Exception {
        var fake = answering(200, "text/plain", "x".repeat(1_000_000), new AtomicInteger());
        try {
            var poor = witnesses(log, sealer, fake.getAddress().getPort());
            log.sealAll(sealer);
            poor.step();

            assertThat(one(sealer).message().en()).contains("no answer");
        } finally {
            fake.stop(0);
        }
    }

    /** The data directory copied, and each copy going its own way. */
    @ParameterizedTest
    @CsvSource({
        "5, has cosigned 60 events; this log has signed no more than 45",
        "20, has cosigned another root of 60 events",
        "30, does not continue the 60 events",
    })
    void a_copy_that_goes_another_way_is_told_by_the_witness(int events, String told)
            throws Exception {
        log.sealAll(sealer);
        witnesses.step();
        SealedLog.close(sealer);
        var copy = new SealedLog(directory.resolve("two"));
        FileSystemUtils.copyRecursively(log.directory, copy.directory);
        copy.store.with(40);
        sealer = log.sealer();
        witnesses = witnesses(log, sealer, server.address().getPort());
        log.store.with(20);
        log.sealAll(sealer);
        witnesses.step();
        assertThat(one(sealer).taille()).isEqualTo(60);

        copy.store.append("fork", "fr.raccordement.Something");
        copy.store.with(events - 1);
        var other = copy.sealer();
        var asking = witnesses(copy, other, server.address().getPort());
        copy.sealAll(other);
        asking.step();

        assertThat(other.view().etat()).isEqualTo(EtatScellement.ROMPU);
        assertThat(other.view().message())
                .extracting(Texte::en)
                .asString()
                .contains("has seen another history", told.replace(';', ','));
        server.close();
        copy.later(Duration.ofHours(1));
        asking.step();
        assertThat(other.view().etat()).isEqualTo(EtatScellement.ROMPU);
        copy.store.with(1);
        copy.sealAll(other);
        assertThat(other.view().pointDeControle().taille()).isEqualTo(40 + events + 1);
        server = open(0);
        SealedLog.close(other);
    }

    @Test
    void what_the_witness_saw_before_a_new_start_is_known_after_it() throws Exception {
        log.sealAll(sealer);
        witnesses.step();
        var before = one(sealer);
        SealedLog.close(sealer);
        var port = server.address().getPort();
        server.close();

        sealer = log.sealer();
        witnesses = witnesses(log, sealer, port);
        sealer.step();
        witnesses.step();

        assertThat(one(sealer).taille()).isEqualTo(40);
        assertThat(one(sealer).cosigneLe()).isEqualTo(before.cosigneLe());
        assertThat(one(sealer).sansReponseDepuis()).isNotNull();
        server = open(port);
    }

    @Test
    void a_restarted_log_is_another_one_for_the_witness() throws Exception {
        log.sealAll(sealer);
        log.records.ready();
        sealer.step();
        log.sealAll(sealer);
        witnesses.step();
        var old = published();
        log.records.restarted(
                new NextKey(log.properties()).prepare(log.records.known()), "an essay");
        for (var round = 0; round < 4; round++) {
            log.sealAll(sealer);
            witnesses.step();
        }

        assertThat(sealer.view().origine()).isEqualTo("essai.example/log-2");
        assertThat(one(sealer).taille()).isNull();
        assertThat(one(sealer).message().en()).contains("does not know this log");
        assertThat(sealer.view().etat()).isEqualTo(EtatScellement.ACTIF);
        assertThat(published().lines().filter(it -> it.startsWith("— "))).hasSize(1);
        assertThat(old).contains(nameOf(witnessKey));
        try (var kept = Files.list(log.directory.resolve("publie/anciens/1/checkpoints"))) {
            assertThat(kept.map(WitnessesTest::read)).contains(old);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private WitnessServer open(int port) throws IOException {
        return WitnessServer.start(
                new WitnessServer.Terms(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                        directory.resolve("witness.pem"),
                        directory.resolve("state"),
                        null,
                        List.of(sealer.view().cle())),
                Clock.systemUTC(),
                _ -> {});
    }

    private Witnesses witnesses(SealedLog of, Sealer sealing, int port) {
        var setting = witnessKey + " http://127.0.0.1:" + port;
        return new Witnesses(sealing, WitnessAddress.all(List.of(setting)), of.clock, true);
    }

    private static HttpServer answering(int status, String type, String body, AtomicInteger asked)
            throws IOException {
        var fake = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        fake.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        asked.incrementAndGet();
                        exchange.getRequestBody().readAllBytes();
                        exchange.getResponseHeaders().set("Content-Type", type);
                        exchange.sendResponseHeaders(status, 0);
                        exchange.getResponseBody().write((body + "\n").getBytes(UTF_8));
                    }
                });
        fake.start();
        return fake;
    }

    private static TemoinView one(Sealer sealer) {
        assertThat(sealer.view().temoins()).hasSize(1);
        return sealer.view().temoins().getFirst();
    }

    private static String nameOf(String key) {
        return key.substring(0, key.indexOf('+'));
    }

    private String key() {
        return sealer.view().cle();
    }

    private String published() throws IOException {
        return Files.readString(log.directory.resolve("publie/checkpoint"));
    }

    private String publishedLog() {
        return log.directory.resolve("publie").toString();
    }

    private String bundle() throws IOException {
        var bundle = new ProofMaker(sealer, log.store).bundle("fiche-1").orElseThrow();
        return Files.writeString(
                        directory.resolve("bundle.json"),
                        new JsonMapper().writeValueAsString(bundle))
                .toString();
    }

    private int verifyLog(String... more) {
        var arguments = new ArrayList<>(List.of("verify", "--log", publishedLog(), key()));
        arguments.addAll(Arrays.asList(more));
        return verify(arguments.toArray(String[]::new));
    }

    private int verify(String... arguments) {
        var out = new ByteArrayOutputStream();
        var answer = new Verifier(new PrintStream(out, true)).run(Arrays.asList(arguments));
        output = out.toString();
        return answer;
    }
}
