package fr.raccordement.embeddedmongo;

import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A field of few values comes first in an index, and a query names all of them where it has no
 * condition on it: one index then serves every choice of them, in the order of the field that
 * follows.
 */
class ChoicesExaminedTest {

    private static final int COUNT = 20_000;

    /** Of the first forty, those whose name has no second word of the beginning. */
    private static final int FEW = 26;

    private static final int PAGE = 21;
    private static final List<String> KINDS = List.of("EMETTEUR", "RECEPTEUR");
    private static final List<String> PROTOCOLES = List.of("AS2", "PESIT", "SFTP", "~");
    private static final List<String> STATUTS =
            List.of("ACTIVEE", "BROUILLON", "DESACTIVEE", "ENVOYEE", "ENVOYEE_MAJ");

    private static TestMongo mongo;
    private static MongoCollection<Document> fiches;

    @BeforeAll
    static void fill(@TempDir Path temp) throws IOException {
        mongo = new TestMongo(temp.resolve("choices.mv"));
        fiches = mongo.database.getCollection("fiches");
        fiches.createIndex(
                ascending("discarded", "kind", "cles.protocole", "statut", "cles.interfaces"));
        fiches.createIndex(
                ascending("discarded", "kind", "cles.protocole", "statut", "creeeLe", "_id"));
        fiches.createIndex(
                ascending("discarded", "kind", "cles.protocole", "statut", "cles.expire", "_id"));
        fiches.createIndex(
                ascending(
                        "discarded",
                        "kind",
                        "cles.protocole",
                        "statut",
                        "cles.expireAvecLAge",
                        "_id"));
        fiches.createIndex(ascending("discarded", "structure", "kind", "statut", "creeeLe", "_id"));
        fiches.createIndex(ascending("discarded", "kind", "cles.protocole", "statut", "_id"));
        fiches.createIndex(ascending("discarded", "kind", "cles.protocole", "statut", "mots"));
        fiches.createIndex(
                ascending("discarded", "kind", "cles.protocole", "statut", "motsPropres"));
        for (int first = 0; first < COUNT; first += 1_000) {
            fiches.insertMany(
                    IntStream.range(first, first + 1_000)
                            .mapToObj(ChoicesExaminedTest::fiche)
                            .toList());
        }
    }

    @AfterAll
    static void close() {
        mongo.close();
    }

    @Test
    void a_page_of_any_choice_examines_what_it_returns() {
        for (var choice :
                List.of(
                        choice(KINDS, PROTOCOLES, STATUTS),
                        choice(List.of("EMETTEUR"), PROTOCOLES, STATUTS),
                        choice(KINDS, List.of("PESIT"), List.of("ENVOYEE", "ENVOYEE_MAJ")),
                        choice(List.of("RECEPTEUR"), List.of("~"), List.of("DESACTIVEE")))) {
            for (var field : List.of("creeeLe", "_id")) {
                var sort = new Document(field, -1).append("_id", -1);
                assertThat(examined(choice, sort)).isBetween(1L, (long) PAGE);
            }
            assertThat(examinedByCount(choice)).isZero();
            assertThat(entriesByCount(choice)).isZero();
        }
    }

    @Test
    void a_page_after_a_cursor_examines_what_it_returns() {
        var at = Date.from(created(COUNT / 2));
        var beyond =
                new Document(
                        "$and",
                        List.of(
                                choice(KINDS, PROTOCOLES, STATUTS),
                                new Document("creeeLe", new Document("$lte", at)),
                                new Document(
                                        "$or",
                                        List.of(
                                                new Document("creeeLe", new Document("$lt", at)),
                                                new Document("creeeLe", at)
                                                        .append(
                                                                "_id",
                                                                new Document("$lt", "zzz"))))));

        assertThat(examined(beyond, new Document("creeeLe", -1).append("_id", -1))).isEqualTo(PAGE);
    }

    @Test
    void the_fiches_of_a_few_structures_are_listed_and_counted_by_their_own_index() {
        var own =
                new Document("discarded", false)
                        .append("structure", in(List.of("S1", "S7", "S9")))
                        .append("kind", in(KINDS))
                        .append("statut", in(STATUTS));
        var twoKinds =
                new Document("discarded", false)
                        .append(
                                "$or",
                                List.of(
                                        new Document("structure", in(List.of("S1"))),
                                        new Document("structure", in(List.of("S1", "S7")))
                                                .append("kind", "RECEPTEUR")))
                        .append("kind", in(KINDS))
                        .append("statut", in(STATUTS));
        var sort = new Document("creeeLe", 1).append("_id", 1);

        for (var filter : List.of(own, twoKinds)) {
            assertThat(examined(filter, sort)).isEqualTo(PAGE);
            assertThat(examinedByCount(filter)).isZero();
        }
    }

    /** A name may have two words with the beginning that is sought. */
    @ParameterizedTest
    @CsvSource({"commune", "communes", "de", "f", "commu de", "commune communes"})
    void what_is_searched_by_words_that_many_have_is_counted_without_a_document(String typed) {
        for (var statuts : List.of(STATUTS, List.of("ACTIVEE"))) {
            var sought = sought(choice(KINDS, PROTOCOLES, statuts), typed);
            var read = fiches.find(sought).into(new ArrayList<>()).size();

            assertThat(examinedByCount(sought)).isZero();
            assertThat(fiches.countDocuments(sought)).isEqualTo(read);
        }
    }

    @Test
    void a_word_that_all_have_is_counted_without_an_entry() {
        var among = choice(KINDS, PROTOCOLES, STATUTS);

        assertThat(entriesByCount(sought(among, "de"))).isZero();
        assertThat(fiches.countDocuments(sought(among, "de"))).isEqualTo(COUNT);
    }

    /** Of what begins as it does, only what fewer have is read. */
    @Test
    void a_word_that_begins_another_is_counted_by_the_entries_of_the_rarer_one() {
        var among = choice(KINDS, PROTOCOLES, STATUTS);

        assertThat(entriesByCount(sought(among, "commu"))).isEqualTo(COUNT / 3 + 1);
        assertThat(fiches.countDocuments(sought(among, "commu"))).isEqualTo(COUNT);
    }

    @Test
    void a_page_of_what_many_have_examines_few() {
        var sort = new Document("creeeLe", -1).append("_id", -1);

        for (var typed : List.of("commune", "de", "commune de")) {
            var sought = sought(choice(KINDS, PROTOCOLES, STATUTS), typed);
            assertThat(examined(sought, sort)).isBetween(1L, 2L * PAGE);
            assertThat(entriesOf(sought, sort)).isLessThan(10L * PAGE);
        }
    }

    @Test
    void what_few_have_is_counted_among_structures_by_those_few() {
        var sought = sought(ofHalfOfTheStructures(), "rare");

        assertThat(fiches.countDocuments(sought)).isEqualTo(FEW / 2);
        assertThat(examinedByCount(sought)).isEqualTo(FEW);
        assertThat(entriesByCount(sought)).isLessThan(100);
    }

    @Test
    void what_is_searched_is_counted_among_structures_by_the_entries_of_both() {
        var sought = sought(ofHalfOfTheStructures(), "communes");

        assertThat(examinedByCount(sought)).isZero();
        assertThat(entriesByCount(sought)).isPositive();
        assertThat(fiches.countDocuments(sought)).isEqualTo(COUNT / 6 + 1);
    }

    private static Document ofHalfOfTheStructures() {
        var even = IntStream.range(0, 25).mapToObj(it -> "S" + it * 2).toList();
        return choice(KINDS, PROTOCOLES, STATUTS).append("structure", in(even));
    }

    /** Each word in the name of the structure, or each in what is the document's own. */
    private static Document sought(Document choice, String typed) {
        var places =
                Stream.of("mots", "motsPropres")
                        .map(
                                place ->
                                        new Document(
                                                "$and",
                                                Stream.of(typed.split(" "))
                                                        .map(it -> Pattern.compile("^" + it))
                                                        .map(it -> new Document(place, it))
                                                        .toList()))
                        .toList();
        return choice.append("$and", List.of(new Document("$or", places)));
    }

    @Test
    void what_expires_soon_is_sorted_otherwise_by_examining_few() {
        var soon = expiringBefore(COUNT * 3 / 2);
        var sort = new Document("creeeLe", -1).append("_id", -1);

        assertThat(examinedByCount(soon)).isZero();
        assertThat(examined(soon, sort)).isBetween(1L, 4L * PAGE);
    }

    /** How a sort and a filter correlate is unknown beforehand. */
    @Test
    void what_comes_last_in_the_sort_is_found_by_examining_few() {
        var early =
                choice(KINDS, PROTOCOLES, STATUTS)
                        .append(
                                "cles.expireAvecLAge",
                                new Document("$lt", Date.from(created(COUNT / 2))));
        var sort = new Document("creeeLe", -1).append("_id", -1);
        var newestFirst =
                Comparator.comparing((Document it) -> it.getDate("creeeLe"))
                        .thenComparing(it -> it.getString("_id"))
                        .reversed();
        var all = fiches.find(early).into(new ArrayList<>()).stream().sorted(newestFirst).toList();

        assertThat(examined(early, sort)).isBetween(1L, 500L + PAGE);
        assertThat(fiches.find(early).sort(sort).limit(PAGE))
                .containsExactlyElementsOf(all.subList(0, PAGE));
    }

    private static Document expiringBefore(int i) {
        return choice(KINDS, PROTOCOLES, STATUTS)
                .append("cles.expire", new Document("$lt", Date.from(created(i))));
    }

    private static Document choice(
            List<String> kinds, List<String> protocoles, List<String> statuts) {
        return new Document("discarded", false)
                .append("kind", in(kinds))
                .append("cles.protocole", in(protocoles))
                .append("statut", in(statuts));
    }

    private static Document in(List<String> values) {
        return new Document("$in", values);
    }

    private static long examined(Document filter, Document sort) {
        var before = mongo.server.examined().documents();
        fiches.find(filter).sort(sort).limit(PAGE).into(new ArrayList<>());
        return mongo.server.examined().documents() - before;
    }

    private static long examinedByCount(Document filter) {
        var before = mongo.server.examined().documents();
        assertThat(fiches.countDocuments(filter)).isPositive();
        return mongo.server.examined().documents() - before;
    }

    private static long entriesOf(Document filter, Document sort) {
        var before = mongo.server.examined().entries();
        fiches.find(filter).sort(sort).limit(PAGE).into(new ArrayList<>());
        return mongo.server.examined().entries() - before;
    }

    private static long entriesByCount(Document filter) {
        var before = mongo.server.examined().entries();
        fiches.countDocuments(filter);
        return mongo.server.examined().entries() - before;
    }

    private static Document fiche(int i) {
        return new Document("_id", "f" + i * 7919 % COUNT)
                .append("discarded", false)
                .append("structure", "S" + i % 50)
                .append(
                        "mots",
                        i % 3 == 0
                                ? List.of("commune", "communes", "de", "ville" + i)
                                : List.of("commune", "de", i < 40 ? "rare" : "ville" + i))
                .append("motsPropres", List.of("f" + i * 7919 % COUNT))
                .append("kind", KINDS.get(i % 2))
                .append(
                        "cles",
                        new Document("protocole", PROTOCOLES.get(i / 2 % 4))
                                .append("interfaces", List.of("FSO1", "FSO" + i % 7))
                                .append("expireAvecLAge", Date.from(created(i)))
                                .append("expire", Date.from(created(i * 7919 % COUNT * 3))))
                .append("statut", STATUTS.get(i / 8 % 5))
                .append("creeeLe", Date.from(created(i)));
    }

    private static Instant created(int i) {
        return Instant.EPOCH.plusSeconds(i / 3);
    }
}
