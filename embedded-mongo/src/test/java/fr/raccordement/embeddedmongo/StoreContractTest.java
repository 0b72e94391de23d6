package fr.raccordement.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the query side needs of its store, command by command. The embedded store always runs; a
 * MongoDB too where the environment variable {@code MONGODB_TEST_URI} names one.
 */
@ParameterizedClass
@MethodSource("stores")
class StoreContractTest {

    private static final int COUNT = 600;
    private static final int PAGE = 20;
    private static final Document ALL = new Document();
    private static final Document BY_ID = new Document("_id", 1);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    @Parameter ContractStore store;

    private final ReferenceModel model = new ReferenceModel();
    private MongoCollection<Document> fiches;

    static List<ContractStore> stores() throws IOException {
        return ContractStore.all();
    }

    @BeforeEach
    void fill() {
        fiches = store.database.getCollection("fiches_" + UUID.randomUUID());
        Fiches.INDEXES.forEach(fiches::createIndex);
        Fiches.fill(fiches, COUNT);
        model.put(IntStream.range(0, COUNT).mapToObj(Fiches::numbered).toList());
    }

    @AfterEach
    void nothing_is_sent_beyond_what_both_servers_understand() {
        assertThat(store.commands.refused()).isEmpty();
    }

    @Test
    void a_document_is_found_by_its_identifier() {
        var id = Fiches.id(7);

        assertThat(fiches.find(eq(id))).containsExactly(Fiches.numbered(7));
        assertThat(fiches.find(and(eq(id), eq("version", 0L)))).hasSize(1);
        assertThat(fiches.find(and(eq(id), eq("version", 1L)))).isEmpty();
        assertThat(fiches.find(eq("nobody")).first()).isNull();
    }

    @Test
    void documents_are_found_by_their_identifiers() {
        var ids = List.of(Fiches.id(500), "nobody", Fiches.id(3));

        assertThat(fiches.find(in("_id", ids)))
                .containsExactlyInAnyOrderElementsOf(
                        model.find(new Document("_id", new Document("$in", ids)), ALL));
        assertThat(fiches.find(in("_id", List.of()))).isEmpty();
    }

    @Test
    void every_page_of_the_query_side_is_that_of_the_model() {
        for (var query : SampleQuery.pages()) {
            var expected = model.find(query.filter(), query.sort());

            assertThat(query.run(fiches, 0)).as(query.name()).isEqualTo(expected);
            assertThat(query.run(fiches, PAGE))
                    .as(query.name())
                    .isEqualTo(expected.stream().limit(PAGE).toList());
        }
    }

    @Test
    void every_count_of_the_query_side_is_that_of_the_model() {
        for (var query : SampleQuery.counts()) {
            assertThat(fiches.countDocuments(query.filter()))
                    .as(query.name())
                    .isEqualTo(model.count(query.filter()));
        }
        assertThat(fiches.countDocuments()).isEqualTo(COUNT);
        assertThat(fiches.estimatedDocumentCount()).isEqualTo(COUNT);
        assertThat(fiches.countDocuments(eq("type", "NONE"))).isZero();
    }

    @Test
    void pages_one_after_the_other_are_the_whole_list_in_both_directions() {
        for (int direction : new int[] {1, -1}) {
            var order = new Document("creeeLe", direction).append("_id", direction);
            var walked = new ArrayList<Document>();
            var page = page(SampleQuery.ofStructures(), order);
            while (!page.isEmpty()) {
                walked.addAll(page);
                page = page(beyond(walked.getLast(), direction > 0 ? "$gt" : "$lt"), order);
            }
            assertThat(walked).isEqualTo(model.find(SampleQuery.ofStructures(), order));
        }
    }

    @Test
    void a_filter_joined_by_and_finds_what_the_flat_one_finds() {
        var flat = SampleQuery.ofStructures().append("statut", "ACTIVEE");
        var joined = and(eq("discarded", false), new Document(flat), eq("statut", "ACTIVEE"));

        assertThat(fiches.find(joined).sort(BY_ID))
                .containsExactlyElementsOf(model.find(flat, BY_ID));
        assertThat(fiches.countDocuments(joined)).isEqualTo(model.count(flat));
    }

    @Test
    void a_document_is_replaced_or_comes_into_being() {
        var known = Fiches.numbered(3).append("statut", "DESACTIVEE");
        var unknown = Fiches.numbered(COUNT + 1);
        model.put(List.of(known, unknown));

        assertThat(replace(known)).isNull();
        assertThat(replace(unknown)).isEqualTo(unknown.getString("_id"));
        assertSame();
    }

    @Test
    void a_field_is_set_where_the_guard_holds() {
        var id = Fiches.id(11);
        var update = combine(set("version", 1L), set("statut", "ENVOYEE"));
        model.put(Fiches.numbered(11).append("version", 1L).append("statut", "ENVOYEE"));

        assertThat(fiches.updateOne(and(eq(id), lt("version", 1L)), update).getMatchedCount())
                .isOne();
        assertThat(fiches.updateOne(and(eq(id), lt("version", 1L)), update).getMatchedCount())
                .isZero();
        assertThat(fiches.updateOne(eq(id), update).getMatchedCount()).isOne();
        assertSame();
    }

    /** Of collections with indexes and without: each has a way of its own. */
    @Test
    void a_document_takes_the_place_of_an_older_one_only() {
        var bare = store.database.getCollection("bare_" + UUID.randomUUID());
        for (var collection : List.of(fiches, bare)) {
            collection.bulkWrite(List.of(ifOlder("x", 5)));
            assertThatThrownBy(
                            () ->
                                    collection.bulkWrite(
                                            List.of(
                                                    ifOlder("x", 5),
                                                    ifOlder("y", 1),
                                                    ifOlder("x", 4)),
                                            new BulkWriteOptions().ordered(false)))
                    .isInstanceOfSatisfying(
                            MongoBulkWriteException.class,
                            it ->
                                    assertThat(it.getWriteErrors())
                                            .extracting(
                                                    BulkWriteError::getIndex,
                                                    BulkWriteError::getCode)
                                            .containsExactly(tuple(0, 11000), tuple(2, 11000)));
            collection.bulkWrite(List.of(ifOlder("y", 3)));

            assertThat(collection.find(in("_id", "x", "y")).sort(BY_ID))
                    .containsExactly(
                            new Document("_id", "x").append("version", 5L),
                            new Document("_id", "y").append("version", 3L));
        }
    }

    private static ReplaceOneModel<Document> ifOlder(String id, long version) {
        var older = new Document("version", new Document("$lt", version));
        var other = new Document("generation", new Document("$lt", 1L));
        return new ReplaceOneModel<>(
                new Document("_id", id).append("$or", List.of(other, older)),
                new Document("_id", id).append("version", version),
                UPSERT);
    }

    @Test
    void what_is_deleted_by_a_condition_without_an_index_is_gone_from_all_of_them() {
        var older = new Document("$or", List.of(new Document("version", new Document("$lt", 1L))));
        fiches.insertOne(Fiches.numbered(COUNT + 5).append("version", 1L));
        model.removeAll(ALL);
        model.put(List.of(Fiches.numbered(COUNT + 5).append("version", 1L)));

        assertThat(fiches.deleteMany(older).getDeletedCount()).isEqualTo(COUNT);
        assertSame();
    }

    @Test
    void documents_are_deleted_by_identifier_by_filter_and_all() {
        model.removeAll(new Document("_id", Fiches.id(4)));
        assertThat(fiches.deleteOne(eq(Fiches.id(4))).getDeletedCount()).isOne();
        assertSame();

        model.removeAll(SampleQuery.ofStructures());
        fiches.deleteMany(SampleQuery.ofStructures());
        assertSame();

        fiches.deleteMany(ALL);
        assertThat(fiches.countDocuments()).isZero();
        assertThat(fiches.countDocuments(SampleQuery.visible())).isZero();
    }

    @Test
    void an_identifier_is_taken_once() {
        assertThatThrownBy(() -> fiches.insertOne(Fiches.numbered(5)))
                .isInstanceOf(MongoWriteException.class)
                .extracting(e -> ((MongoWriteException) e).getCode())
                .isEqualTo(11000);
        assertSame();
    }

    @Test
    void several_writes_go_in_one_command() {
        var replaced = Fiches.numbered(8).append("type", "OTHER");
        var inserted = Fiches.numbered(COUNT + 2);
        model.put(List.of(replaced, inserted));
        model.removeAll(new Document("_id", Fiches.id(9)));

        fiches.bulkWrite(
                List.of(
                        new ReplaceOneModel<>(eq(Fiches.id(8)), replaced, UPSERT),
                        new InsertOneModel<>(inserted),
                        new DeleteOneModel<>(eq(Fiches.id(9)))));
        assertSame();
    }

    @Test
    void a_document_is_changed_and_read_in_one_command() {
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        var changed = Fiches.numbered(12).append("structure", "S99");
        model.put(changed);

        assertThat(fiches.findOneAndUpdate(eq(Fiches.id(12)), set("structure", "S99"), after))
                .isEqualTo(changed);
        assertSame();
    }

    @Test
    void an_index_created_again_is_the_same() {
        var before = names();

        assertThat(fiches.createIndex(ascending("type", "_id"))).isEqualTo("type_1__id_1");
        assertThat(names()).isEqualTo(before).hasSize(Fiches.INDEXES.size() + 1);
    }

    @Test
    void a_long_answer_comes_in_batches() {
        assertThat(fiches.find().sort(BY_ID).batchSize(100).into(new ArrayList<>()))
                .isEqualTo(model.find(ALL, BY_ID));
    }

    @Test
    void only_the_fields_asked_for_come() {
        assertThat(fiches.find(eq(Fiches.id(6))).projection(Projections.include("version")))
                .containsExactly(new Document("_id", Fiches.id(6)).append("version", 0L));
    }

    private void assertSame() {
        assertThat(fiches.find().sort(BY_ID)).containsExactlyElementsOf(model.find(ALL, BY_ID));
        every_page_of_the_query_side_is_that_of_the_model();
    }

    private Object replace(Document document) {
        var replaced = fiches.replaceOne(eq(document.getString("_id")), document, UPSERT);
        var upserted = replaced.getUpsertedId();
        return upserted == null ? null : upserted.asString().getValue();
    }

    private List<Document> page(Document filter, Document order) {
        return fiches.find(filter).sort(order).limit(PAGE).into(new ArrayList<>());
    }

    private static Document beyond(Document last, String side) {
        var instant = last.getDate("creeeLe");
        var tied =
                new Document("creeeLe", instant)
                        .append("_id", new Document(side, last.getString("_id")));
        return SampleQuery.ofStructures()
                .append("creeeLe", new Document(side + "e", instant))
                .append("$or", List.of(new Document("creeeLe", new Document(side, instant)), tied));
    }

    private List<String> names() {
        return fiches.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
    }
}
