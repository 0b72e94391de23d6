package fr.raccordement.query.structure;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateManyModel;
import fr.raccordement.projection.DocumentWriter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.BsonString;
import org.bson.codecs.EncoderContext;

/** Writes documents with the words that they are searched by. */
final class SearchWords<D> implements DocumentWriter<D> {

    /** The field of the words of a document itself. */
    static final String OWN = "motsPropres";

    private final StructureWords structures;
    private final Function<D, List<String>> own;
    private final List<SearchedSide<D>> sides;

    SearchWords(
            StructureWords structures, Function<D, List<String>> own, List<SearchedSide<D>> sides) {
        this.structures = structures;
        this.own = own;
        this.sides = sides;
    }

    @Override
    public String meaning() {
        return " words 1";
    }

    @Override
    public void write(MongoCollection<D> into, Map<String, D> documents) {
        var sirets = sirets(documents.values());
        var words = structures.of(sirets);
        var written = new HashMap<String, BsonDocument>();
        documents.forEach((id, document) -> written.put(id, bson(document, words, into)));
        DocumentWriter.replace(into.withDocumentClass(BsonDocument.class), written);
        var changed = new HashMap<>(structures.of(sirets));
        changed.entrySet().removeIf(it -> it.getValue().equals(words.get(it.getKey())));
        rewrite(into, changed);
    }

    /** Writes the words of structures to the documents that are there. */
    void rewrite(MongoCollection<D> into, Map<String, List<String>> words) {
        if (words.isEmpty() || into.find().limit(1).first() == null) {
            return;
        }
        sides.forEach(side -> into.createIndex(ascending(side.siret(), "_id")));
        into.bulkWrite(
                sides.stream()
                        .flatMap(
                                side ->
                                        words.entrySet().stream()
                                                .map(
                                                        it ->
                                                                new UpdateManyModel<D>(
                                                                        eq(
                                                                                side.siret(),
                                                                                it.getKey()),
                                                                        set(
                                                                                side.words(),
                                                                                it.getValue()))))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }

    @Override
    public BsonDocument bson(D document, MongoCollection<D> of) {
        var bson = new BsonDocument();
        of.getCodecRegistry()
                .get(of.getDocumentClass())
                .encode(new BsonDocumentWriter(bson), document, EncoderContext.builder().build());
        var words = SearchText.words(own.apply(document).toArray(String[]::new));
        return bson.append(OWN, array(words));
    }

    private BsonDocument bson(D document, Map<String, List<String>> words, MongoCollection<D> of) {
        var bson = bson(document, of);
        sides.forEach(
                side ->
                        bson.append(
                                side.words(),
                                array(words.getOrDefault(side.of().apply(document), List.of()))));
        return bson;
    }

    private Set<String> sirets(Collection<D> documents) {
        return documents.stream()
                .flatMap(document -> sides.stream().map(side -> side.of().apply(document)))
                .collect(Collectors.toSet());
    }

    private static BsonArray array(List<String> words) {
        return new BsonArray(words.stream().map(BsonString::new).toList());
    }
}
