package fr.raccordement.query.structure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateManyModel;
import fr.raccordement.projection.DocumentWriter;
import fr.raccordement.projection.Fence;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** Writes documents with the words that they are searched by. */
final class SearchWords<D> implements DocumentWriter<D> {

    /** The field of the words of a document itself. */
    static final String OWN = "motsPropres";

    private final StructureWords structures;
    private final Function<D, List<String>> own;
    private final List<SearchedSide<D>> sides;

    /** The collections that have the indexes by which documents are found here. */
    private final Set<MongoNamespace> indexed = ConcurrentHashMap.newKeySet();

    SearchWords(
            StructureWords structures, Function<D, List<String>> own, List<SearchedSide<D>> sides) {
        this.structures = structures;
        this.own = own;
        this.sides = sides;
    }

    @Override
    public String meaning() {
        return " words 3";
    }

    @Override
    public void write(MongoCollection<D> into, Fence fence, Map<String, D> documents) {
        var sirets = sirets(documents.values());
        var words = structures.of(sirets);
        try {
            fence.write(
                    into, documents.values().stream().map(it -> bson(it, words, into)).toList());
        } finally {
            var changed = new HashMap<>(structures.of(sirets));
            changed.entrySet().removeIf(it -> it.getValue().equals(words.get(it.getKey())));
            rewrite(into, changed);
        }
    }

    @Override
    public void indexesDropped(MongoCollection<D> of) {
        indexed.remove(of.getNamespace());
    }

    /** Writes the words of structures to the documents that are there, over none that are newer. */
    void rewrite(MongoCollection<D> into, Map<String, NamedWords> words) {
        if (words.isEmpty() || into.find().limit(1).first() == null) {
            return;
        }
        if (indexed.add(into.getNamespace())) {
            sides.forEach(side -> into.createIndex(ascending(side.siret(), "_id")));
        }
        into.bulkWrite(
                sides.stream()
                        .flatMap(
                                side ->
                                        words.entrySet().stream()
                                                .map(
                                                        it ->
                                                                update(
                                                                        side,
                                                                        it.getKey(),
                                                                        it.getValue())))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }

    private static <D> UpdateManyModel<D> update(
            SearchedSide<D> side, String siret, NamedWords words) {
        return new UpdateManyModel<>(
                and(eq(side.siret(), siret), lte(side.wordsVersion(), words.version())),
                combine(
                        set(side.words(), words.words()),
                        set(side.wordsVersion(), words.version())));
    }

    @Override
    public BsonDocument bson(D document, MongoCollection<D> of) {
        var bson = DocumentWriter.encoded(document, of);
        var words = SearchText.words(own.apply(document).toArray(String[]::new));
        return bson.append(OWN, array(words));
    }

    private BsonDocument bson(D document, Map<String, NamedWords> words, MongoCollection<D> of) {
        var bson = bson(document, of);
        for (var side : sides) {
            var named = words.getOrDefault(side.of().apply(document), NamedWords.NONE);
            bson.append(side.words(), array(named.words()))
                    .append(side.wordsVersion(), new BsonInt64(named.version()));
        }
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
