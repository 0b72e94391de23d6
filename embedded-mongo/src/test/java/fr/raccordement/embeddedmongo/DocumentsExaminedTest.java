package fr.raccordement.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How many documents a query of the query side examines does not grow with the store. */
class DocumentsExaminedTest {

    private static final int FEW = 1_000;
    private static final int MANY = 10_000;
    private static final int PAGE = 21;

    private static TestMongo few;
    private static TestMongo many;

    @BeforeAll
    static void fill(@TempDir Path temp) throws IOException {
        few = filled(temp.resolve("few.mv"), FEW);
        many = filled(temp.resolve("many.mv"), MANY);
    }

    @AfterAll
    static void close() {
        few.close();
        many.close();
    }

    static List<SampleQuery> pages() {
        return SampleQuery.pages();
    }

    static List<SampleQuery> counts() {
        return SampleQuery.counts();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_examines_what_it_returns(SampleQuery page) {
        var shown = page.run(fiches(few), PAGE).size();

        assertThat(shown).isPositive();
        assertThat(examined(few, fiches -> page.run(fiches, PAGE))).isEqualTo(shown);
        assertThat(examined(many, fiches -> page.run(fiches, PAGE)))
                .isEqualTo(page.run(fiches(many), PAGE).size());
    }

    @ParameterizedTest
    @MethodSource("counts")
    void a_count_examines_no_document(SampleQuery count) {
        assertThat(examined(few, fiches -> fiches.countDocuments(count.filter()))).isZero();
        assertThat(examined(many, fiches -> fiches.countDocuments(count.filter()))).isZero();
    }

    @Test
    void a_condition_beside_the_index_is_checked_on_documents_until_the_page_is_full() {
        var page = new Document("discarded", false).append("kind", "EMETTEUR");
        var query = new SampleQuery("kind", page, new Document("creeeLe", -1));

        assertThat(examined(many, fiches -> query.run(fiches, PAGE))).isBetween(21L, 90L);
    }

    /** A search: in one field or in another, few of which have it, in an order of neither. */
    @Test
    void what_few_have_in_one_field_or_in_another_is_looked_up_and_sorted() {
        var either =
                List.of(
                        new Document("recherche", Pattern.compile("^" + Fiches.id(5))),
                        new Document("utilisateur", "user7"));
        var filter = new Document("$and", List.of(new Document("$or", either)));
        for (var direction : List.of(1, -1)) {
            var query = new SampleQuery("few", filter, new Document("creeeLe", direction));

            assertThat(query.run(fiches(many), PAGE)).hasSize(PAGE);
            assertThat(examined(few, fiches -> query.run(fiches, PAGE))).isEqualTo(PAGE);
            assertThat(examined(many, fiches -> query.run(fiches, PAGE))).isEqualTo(PAGE);
        }
    }

    @Test
    void whether_anything_lies_before_is_known_from_one_document() {
        var before = SampleQuery.beyond(SampleQuery.ofStructures(), "$lt");

        assertThat(examined(few, fiches -> fiches.find(before).first())).isOne();
        assertThat(examined(many, fiches -> fiches.find(before).first())).isOne();
    }

    @Test
    void a_look_up_by_identifier_examines_one_document_whatever_the_other_conditions() {
        var id = Fiches.id(7);
        for (var filter :
                List.<Bson>of(
                        eq(id),
                        and(eq("structure", "S01"), eq(id)),
                        and(eq(id), lt("version", 7)),
                        new Document("_id", id).append("type", "TYPE_1"))) {
            assertThat(examined(few, fiches -> fiches.find(filter).first())).isOne();
            assertThat(examined(many, fiches -> fiches.find(filter).first())).isOne();
            assertThat(examined(many, fiches -> fiches.countDocuments(filter))).isLessThan(2);
        }
    }

    @Test
    void several_identifiers_are_several_documents() {
        var some = List.of(Fiches.id(1), Fiches.id(2), Fiches.id(700), "nobody");

        assertThat(examined(many, fiches -> fiches.find(in("_id", some)).forEach(_ -> {})))
                .isEqualTo(3);
        assertThat(
                        examined(
                                many,
                                fiches ->
                                        fiches.find(or(eq(some.get(0)), eq(some.get(1))))
                                                .forEach(_ -> {})))
                .isEqualTo(2);
    }

    @Test
    void a_write_by_identifier_examines_one_document() {
        var id = Fiches.id(9);
        var guarded = and(eq(id), lt("version", 7));
        var upsert = new ReplaceOptions().upsert(true);

        assertThat(examined(many, fiches -> fiches.updateOne(guarded, set("version", 0L)))).isOne();
        assertThat(examined(many, fiches -> fiches.replaceOne(eq(id), Fiches.numbered(9), upsert)))
                .isOne();
        assertThat(examined(many, fiches -> fiches.deleteOne(eq(id)))).isOne();
        assertThat(examined(many, fiches -> fiches.insertOne(Fiches.numbered(9)))).isZero();
    }

    private static TestMongo filled(Path file, int count) throws IOException {
        var mongo = new TestMongo(file);
        Fiches.INDEXES.forEach(fiches(mongo)::createIndex);
        Fiches.fill(fiches(mongo), count);
        return mongo;
    }

    private static MongoCollection<Document> fiches(TestMongo mongo) {
        return mongo.database.getCollection("fiches");
    }

    private static long examined(TestMongo mongo, Consumer<MongoCollection<Document>> query) {
        var before = mongo.server.examined().documents();
        query.accept(fiches(mongo));
        return mongo.server.examined().documents() - before;
    }
}
