package fr.raccordement.scellement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.scellement.query.EvenementReference;
import fr.raccordement.api.scellement.query.PreuveView;
import fr.raccordement.verifier.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The stand-alone verifier reads what is exported, and names what was tampered with. */
class ExportedProofTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir Path directory;

    private SealedLog log;
    private Sealer sealer;
    private ProofMaker proofs;
    private String output = "";

    @BeforeEach
    void seal() {
        log = new SealedLog(directory);
        log.store.with(300);
        sealer = log.sealer();
        log.sealAll(sealer);
        proofs = new ProofMaker(sealer, log.store);
    }

    @AfterEach
    void close() throws Exception {
        SealedLog.close(sealer);
    }

    @Test
    void a_bundle_is_verified_offline() throws Exception {
        assertThat(verify(bundle().toString(), publicKey())).isZero();
        assertThat(output)
                .startsWith("OK: 100 events of fiche-1, sealed in a log of 300 events")
                .contains(
                        "Whole: the log says that it had no other event of fiche-1 among its first"
                                + " 300.")
                .contains("Not shown: that nothing happened to fiche-1 after event 299 of the log")
                .contains("Not shown: that others were given the same history")
                .contains("Something");
    }

    @Test
    void a_bundle_is_verified_under_a_checkpoint_obtained_elsewhere() throws Exception {
        var bundle = bundle();
        var checkpoint = directory.resolve("publie/checkpoint").toString();
        assertThat(verify(bundle, publicKey(), checkpoint)).isZero();

        log.store.with(300);
        log.sealAll(sealer);
        assertThat(verify(bundle, publicKey(), checkpoint)).isEqualTo(2);
        assertThat(verify(bundle, publicKey(), checkpoint, consistency(300, 600))).isZero();
        assertThat(verify(bundle, publicKey(), "--log", log().toString())).isZero();
    }

    @Test
    void a_changed_event_is_named() throws Exception {
        var json = Files.readString(Path.of(bundle()));
        var leaf = log.store.of("fiche-1").get(7);
        var good = Views.text(Leaf.content("essai", leaf));
        log.store.edit(leaf.position());
        var bad = Views.text(Leaf.content("essai", log.store.rows.get(leaf.position())));

        assertThat(verify(write(json.replace(good, bad)), publicKey())).isOne();
        assertThat(output)
                .contains("DOES NOT VERIFY")
                .contains("Position " + leaf.position() + " ");
    }

    @Test
    void an_event_left_out_is_named() throws Exception {
        ObjectNode json = JSON.valueToTree(proofs.bundle("fiche-1").orElseThrow());
        ((ArrayNode) json.get("evenements")).remove(4);

        assertThat(verify(write(JSON.writeValueAsString(json)), publicKey())).isOne();
        assertThat(output).contains("event 5").contains("where event 4");
    }

    /** A bundle is refused that was cut off behind an event and still says that it is whole. */
    @Test
    void a_bundle_that_claims_to_be_whole_is() throws Exception {
        for (var kept : new int[] {1, 50, 99}) {
            var json = tree();
            var events = (ArrayNode) json.get("evenements");
            while (events.size() > kept) {
                events.remove(events.size() - 1);
            }
            assertThat(verify(write(json.toString()), publicKey())).isOne();
            assertThat(output).contains("claims to be whole", kept + " of the 100 events");
        }
        var other = JSON.<ObjectNode>valueToTree(proofs.bundle("fiche-2").orElseThrow());
        var mixed = tree();
        mixed.set("entier", other.get("entier"));
        assertThat(verify(write(mixed.toString()), publicKey())).isOne();
        assertThat(output).contains("has not signed that of it");
        log.store.append("another", "fr.raccordement.Something");
        log.sealAll(sealer);
        var later = tree();
        mixed.set("entier", later.get("entier"));
        assertThat(verify(write(mixed.toString()), publicKey())).isOne();
        mixed.set("entier", mixed.get("pointDeControle"));
        assertThat(verify(write(mixed.toString()), publicKey())).isOne();
    }

    /** As they were exported before logs said so. */
    @Test
    void a_bundle_that_does_not_claim_to_be_whole_is_verified_and_says_so() throws Exception {
        var json = tree();
        json.remove("entier");

        assertThat(verify(write(json.toString()), publicKey())).isZero();
        assertThat(output).contains("does not claim to be whole").doesNotContain("Whole:");
    }

    @Test
    void who_demands_a_whole_bundle_is_told_of_one_that_does_not_claim_to_be() throws Exception {
        var whole = bundle();
        assertThat(verify("--entier", whole, publicKey())).isZero();
        assertThat(verify(whole, publicKey(), "--entier", "--log", log().toString())).isZero();
        assertThat(verify("verify", "--entier", "--log", log().toString(), publicKey()))
                .isEqualTo(2);

        var json = tree();
        json.remove("entier");
        assertThat(verify("--entier", write(json.toString()), publicKey())).isEqualTo(3);
        assertThat(output).startsWith("NOT WHOLE: the 100 events of fiche-1").doesNotContain("OK");
        json.putNull("entier");
        assertThat(verify("--entier", write(json.toString()), publicKey())).isEqualTo(3);
        ((ArrayNode) json.get("evenements")).remove(4);
        assertThat(verify("--entier", write(json.toString()), publicKey())).isOne();
    }

    /** What is no bundle is refused in a sentence that names the file and the place in it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                   | nothing in it",
                "{\"format\": \"raccordement-preuve-1\" | end-of-input",
                "{\"format\": \"raccordement-preuve-1\"} {} | behind its end",
                "{\"format\": \"raccordement-preuve-2\"} | of a form that is not known",
                "{\"format\": 1}                  | something else than a text as format",
                "{\"data\": {\"preuveFiche\": null}} | no field data.format",
                "{\"data\": {\"preuveFiche\": {}}} | no field data.preuveFiche.format",
                "{\"format\": \"raccordement-preuve-1\"} | no field pointDeControle",
                "{\"format\": \"a\", \"format\": \"raccordement-preuve-1\"} | Duplicate",
            })
    void what_is_no_bundle_is_refused_in_a_sentence(@Nullable String text, String why)
            throws Exception {
        assertThat(verify(write(text == null ? "" : text), publicKey())).isOne();
        assertThat(output).startsWith("DOES NOT VERIFY: ").contains("bundle", why);
        assertThat(output.lines()).hasSize(1);
    }

    @Test
    void where_the_store_gives_less_than_was_sealed_the_log_does_not_say_that_it_is_all() {
        var rows = log.store.of("fiche-1");
        log.store.rows.remove(rows.getLast().position());

        assertThat(proofs.bundle("fiche-1").orElseThrow().entier()).isNull();
        assertThat(proofs.bundle("fiche-2").orElseThrow().entier()).isNotNull();
        log.store.edit(log.store.of("fiche-2").get(5).position());
        assertThat(proofs.bundle("fiche-2").orElseThrow().entier()).isNull();
    }

    /** A journal of before has no file of them; a damaged one is put right by a comparison. */
    @Test
    void what_events_happened_to_is_learnt_again_from_the_store() throws Exception {
        var subjects = directory.resolve("journal/sujets");
        var whole = Files.readAllBytes(subjects);
        assertThat(whole).hasSize(300 * 8);
        SealedLog.close(sealer);
        Files.write(subjects, Arrays.copyOf(whole, 1_001));
        sealer = log.sealer();
        log.sealAll(sealer);
        assertThat(Files.readAllBytes(subjects)).isEqualTo(whole);

        var damaged = whole.clone();
        damaged[808] ^= 1;
        Files.write(subjects, damaged);
        sealer.requestVerification();
        log.sealAll(sealer);
        assertThat(Files.readAllBytes(subjects)).isEqualTo(whole);
    }

    private ObjectNode tree() {
        return JSON.valueToTree(proofs.bundle("fiche-1").orElseThrow());
    }

    @Test
    void any_character_changed_in_a_bundle_is_found() throws Exception {
        var json = Files.readString(Path.of(bundle()));
        var from = json.indexOf("\"pointDeControle\"");
        for (var at = from + 20; at < json.length(); at += 97) {
            var c = json.charAt(at);
            if (Character.isLetterOrDigit(c) && inBase64(json, at)) {
                var changed = c == 'A' ? 'B' : 'A';
                var edited = json.substring(0, at) + changed + json.substring(at + 1);
                assertThat(verify(write(edited), publicKey())).as("at %d", at).isNotZero();
            }
        }
    }

    @Test
    void another_key_does_not_verify() throws Exception {
        var other = SealingKey.create(directory.resolve("other.pem"), "essai.example/log");

        assertThat(verify(bundle(), other.verifierKey())).isOne();
        assertThat(output).contains("not signed by this key");
    }

    @Test
    void a_published_log_is_verified_from_checkpoint_to_checkpoint() throws Exception {
        for (var i = 0; i < 12; i++) {
            log.store.with(1 + 37 * i);
            log.sealAll(sealer);
        }

        assertThat(verify("verify", "--log", log().toString(), publicKey())).isZero();
        assertThat(output).contains("OK: 13 checkpoints, 2754 events");
    }

    @Test
    void a_published_log_that_was_changed_is_found() throws Exception {
        log.store.with(500);
        log.sealAll(sealer);
        var tile = log().resolve("tile/0/001");
        var bytes = Files.readAllBytes(tile);
        bytes[3] ^= 1;
        Files.write(tile, bytes);

        assertThat(verify("verify", "--log", log().toString(), publicKey())).isOne();
        assertThat(output).contains("300 events");
    }

    @Test
    void tiles_are_named_and_filled_as_their_specification_says() throws Exception {
        log.store.with(256 * 256 - 300);
        log.sealAll(sealer);

        assertThat(log().resolve("tile/0/255")).hasSize(256 * 32);
        assertThat(log().resolve("tile/0/255.p")).doesNotExist();
        assertThat(log().resolve("tile/1/000")).hasSize(256 * 32);
        assertThat(log().resolve("tile/2/000.p/1")).hasSize(32);
        assertThat(log().resolve("checkpoints/x065/536")).exists();
        var root = sealer.view().pointDeControle().racine();
        assertThat(Views.text(Files.readAllBytes(log().resolve("tile/2/000.p/1")))).isEqualTo(root);
    }

    @Test
    void an_entry_of_a_history_has_its_proof() {
        var wanted = new EvenementReference("fiche-2", 3);
        var row = log.store.of("fiche-2").get(3);

        assertThat(proofs.inclusions(Set.of(wanted)))
                .singleElement()
                .returns(row.position(), PreuveView::position)
                .returns(11L, PreuveView::indice)
                .returns(true, PreuveView::conforme);
        log.store.edit(row.position());
        assertThat(proofs.inclusions(Set.of(wanted)))
                .singleElement()
                .returns(false, PreuveView::conforme);
        assertThat(proofs.inclusions(Set.of(new EvenementReference("fiche-2", 100)))).isEmpty();
    }

    private static boolean inBase64(String json, int at) {
        var end = json.indexOf('"', at);
        var begin = json.lastIndexOf('"', at);
        return end - begin > 40 && end - at > 4;
    }

    private String bundle() throws Exception {
        return write(JSON.writeValueAsString(proofs.bundle("fiche-1").orElseThrow()));
    }

    private String consistency(long from, long to) throws Exception {
        var file = directory.resolve("coherence.json");
        Files.writeString(
                file, JSON.writeValueAsString(proofs.consistency(from, to).orElseThrow()));
        return file.toString();
    }

    private String write(String json) throws Exception {
        return Files.writeString(directory.resolve("bundle.json"), json).toString();
    }

    private String publicKey() {
        return sealer.view().cle();
    }

    private Path log() {
        return directory.resolve("publie");
    }

    private int verify(String... arguments) {
        var out = new ByteArrayOutputStream();
        var answer = new Verifier(new PrintStream(out, true)).run(Arrays.asList(arguments));
        output = out.toString();
        return answer;
    }
}
