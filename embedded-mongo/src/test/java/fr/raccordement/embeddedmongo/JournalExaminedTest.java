package fr.raccordement.embeddedmongo;

import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One line per event, by position: a page of any criterion examines what it returns. */
class JournalExaminedTest {

    private static final int COUNT = 20_000;
    private static final int PAGE = 51;

    private static TestMongo mongo;
    private static MongoCollection<Document> journal;

    @BeforeAll
    static void fill(@TempDir Path temp) throws IOException {
        mongo = new TestMongo(temp.resolve("journal.mv"));
        journal = mongo.database.getCollection("journal");
        for (var field :
                List.of(
                        "agregat",
                        "type",
                        "structures",
                        "acteur",
                        "evenement",
                        "correlation",
                        "horloge")) {
            journal.createIndex(ascending(field, "_id"));
        }
        for (int first = 0; first < COUNT; first += 1_000) {
            journal.insertMany(
                    IntStream.range(first, first + 1_000)
                            .mapToObj(JournalExaminedTest::line)
                            .toList());
        }
    }

    @AfterAll
    static void close() {
        mongo.close();
    }

    @Test
    void a_page_of_one_criterion_examines_what_it_returns_in_both_directions() {
        for (var criterion :
                List.of(
                        new Document("acteur", "user3"),
                        new Document("type", "Fiche"),
                        new Document("structures", "S7"),
                        new Document("evenement", new Document("$in", List.of("E1", "E3"))),
                        new Document())) {
            assertThat(examined(beyond("$gt", COUNT / 2L, criterion), 1)).isEqualTo(PAGE);
            assertThat(examined(beyond("$lt", COUNT / 2L, criterion), -1)).isEqualTo(PAGE);
        }
        assertThat(examined(new Document("correlation", "r77"), 1)).isEqualTo(2);
    }

    @Test
    void where_a_period_begins_and_the_line_before_another_are_looked_up() {
        var late = new Document("horloge", new Document("$gte", 1_000L * COUNT / 2));
        var before = mongo.server.examined().documents();
        var begin =
                journal.find(late)
                        .sort(new Document("horloge", 1).append("_id", 1))
                        .limit(1)
                        .first();
        var previous =
                journal.find(new Document("_id", new Document("$lt", 7_000L)))
                        .sort(new Document("_id", -1))
                        .limit(1)
                        .first();

        assertThat(begin).containsEntry("_id", COUNT / 2L);
        assertThat(previous).containsEntry("_id", 6_999L);
        assertThat(mongo.server.examined().documents() - before).isEqualTo(2);
    }

    private static Document beyond(String operator, long position, Document criterion) {
        return new Document(
                "$and", List.of(new Document("_id", new Document(operator, position)), criterion));
    }

    private static long examined(Document filter, int direction) {
        var before = mongo.server.examined().documents();
        journal.find(filter)
                .sort(new Document("_id", direction))
                .limit(PAGE)
                .into(new ArrayList<>());
        return mongo.server.examined().documents() - before;
    }

    private static Document line(int i) {
        return new Document("_id", (long) i)
                .append("agregat", "fiche-" + i / 5)
                .append("version", (long) (i % 5))
                .append("type", i % 3 == 0 ? "Fiche" : "Claim")
                .append("evenement", "E" + i % 10)
                .append("at", new Date(1_000L * i))
                .append("acteur", "user" + i % 20)
                .append("correlation", "r" + i / 2)
                .append("structures", i % 7 == 0 ? List.of() : List.of("S" + i % 11, "T" + i % 5))
                .append("horloge", 1_000L * i)
                .append("ecart", 0L);
    }
}
