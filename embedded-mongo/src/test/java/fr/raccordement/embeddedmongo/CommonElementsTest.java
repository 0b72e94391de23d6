package fr.raccordement.embeddedmongo;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that have several words each are counted, whatever share of them has which. */
class CommonElementsTest {

    private static final int COUNT = 2_000;
    private static final List<String> STATUTS = List.of("A", "B", "C");
    private static final int ROUNDS = 300;

    /** What of a thousand documents has a word that begins so, and one with more letters. */
    private static final List<Integer> SHARES = List.of(0, 1, 3, 40, 500, 990, 999, 1_000);

    @TempDir private Path temp;

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true"})
    void what_has_several_words_is_counted_as_reading_all_would(long seed, boolean descending)
            throws IOException {
        var random = new Random(seed);
        try (var mongo = indexed(descending)) {
            var documents = mongo.database.getCollection("documents");
            var words = new TreeMap<String, Document>();
            IntStream.range(0, COUNT).forEach(n -> write(documents, words, random, "d" + n));
            for (int round = 0; round < ROUNDS; round++) {
                var beginnings = beginnings(random);
                var among = among(random);

                assertThat(documents.countDocuments(filter(among, beginnings)))
                        .as("%s among %s", beginnings, among)
                        .isEqualTo(matching(words, among, beginnings));

                write(documents, words, random, "d" + random.nextInt(COUNT + ROUNDS));
                remove(documents, words, "d" + random.nextInt(COUNT));
            }
        }
    }

    @Test
    void words_that_all_have_are_counted_without_an_entry() throws IOException {
        try (var mongo = indexed(false)) {
            var documents = mongo.database.getCollection("documents");
            documents.insertMany(numbered());

            var entries = mongo.server.examined().entries();
            var count = documents.countDocuments(filter(STATUTS, List.of("one", "other", "o")));

            assertThat(count).isEqualTo(COUNT);
            assertThat(mongo.server.examined().entries()).isEqualTo(entries);
        }
    }

    @Test
    void words_that_nearly_all_have_cost_what_lacks_them() throws IOException {
        try (var mongo = indexed(false)) {
            var documents = mongo.database.getCollection("documents");
            documents.insertMany(numbered());
            Stream.of(100, 1_000, 1_900)
                    .forEach(
                            n ->
                                    documents.updateOne(
                                            Filters.eq("d" + n), Updates.pull("words", "one")));
            Stream.of(1_000, 1_500)
                    .forEach(
                            n ->
                                    documents.updateOne(
                                            Filters.eq("d" + n), Updates.pull("words", "other")));

            var entries = mongo.server.examined().entries();
            var count = documents.countDocuments(filter(STATUTS, List.of("one", "other")));

            assertThat(count).isEqualTo(COUNT - 4);
            assertThat(mongo.server.examined().entries() - entries).isLessThan(4 * 8);
        }
    }

    private TestMongo indexed(boolean descending) throws IOException {
        var mongo = new TestMongo(temp.resolve("words.mv"));
        var documents = mongo.database.getCollection("documents");
        Bson statut = descending ? descending("statut") : ascending("statut");
        Bson identifier = descending ? descending("_id") : ascending("_id");
        documents.createIndex(Indexes.compoundIndex(statut, identifier));
        documents.createIndex(Indexes.compoundIndex(statut, ascending("words"), identifier));
        return mongo;
    }

    private static List<Document> numbered() {
        return IntStream.range(0, COUNT)
                .mapToObj(
                        n ->
                                new Document("_id", "d" + n)
                                        .append("statut", STATUTS.get(n % STATUTS.size()))
                                        .append("words", List.of("one", "other", "n" + n)))
                .toList();
    }

    private static void write(
            MongoCollection<Document> documents,
            TreeMap<String, Document> written,
            Random random,
            String id) {
        var words = new ArrayList<String>();
        for (var share : SHARES) {
            if (random.nextInt(1_000) < share) {
                words.add("w" + share + "-");
            }
            if (random.nextInt(1_000) < share) {
                words.add("w" + share + "-" + random.nextInt(share == 990 ? 20 : 4));
            }
        }
        var document =
                new Document("_id", id)
                        .append("statut", STATUTS.get(random.nextInt(STATUTS.size())))
                        .append("words", words);
        written.put(id, document);
        documents.replaceOne(Filters.eq(id), document, new ReplaceOptions().upsert(true));
    }

    private static void remove(
            MongoCollection<Document> documents, TreeMap<String, Document> written, String id) {
        written.remove(id);
        documents.deleteOne(Filters.eq(id));
    }

    private static List<String> beginnings(Random random) {
        return IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(_ -> "w" + SHARES.get(random.nextInt(SHARES.size())) + "-")
                .map(it -> random.nextInt(4) == 0 ? it + random.nextInt(4) : it)
                .toList();
    }

    private static List<String> among(Random random) {
        return STATUTS.subList(0, 1 + random.nextInt(STATUTS.size()));
    }

    private static Bson filter(List<String> statuts, List<String> beginnings) {
        return Filters.and(
                Filters.in("statut", statuts),
                Filters.and(
                        beginnings.stream().map(it -> Filters.regex("words", "^" + it)).toList()));
    }

    private static long matching(
            TreeMap<String, Document> written, List<String> statuts, List<String> beginnings) {
        return written.values().stream()
                .filter(it -> statuts.contains(it.getString("statut")))
                .map(it -> it.getList("words", String.class))
                .filter(
                        words ->
                                beginnings.stream()
                                        .allMatch(
                                                beginning ->
                                                        words.stream()
                                                                .anyMatch(
                                                                        word ->
                                                                                word.startsWith(
                                                                                        beginning))))
                .count();
    }
}
