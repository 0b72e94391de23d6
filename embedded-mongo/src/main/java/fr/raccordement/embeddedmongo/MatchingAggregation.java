package fr.raccordement.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An aggregation that begins with a {@code $match}. The engine would scan all documents; this one
 * uses the indexes, and only counts where nothing else follows.
 *
 * @param command as it came
 * @param collection its name
 * @param filter of the first stage
 * @param rest what follows the first stage
 */
record MatchingAggregation(
        Document command, String collection, Document filter, List<Document> rest) {

    /** How drivers write {@code countDocuments}. */
    private static final Document COUNT =
            new Document("_id", 1).append("n", new Document("$sum", 1));

    /** Null if the command is another, or does not begin with a {@code $match}. */
    static @Nullable MatchingAggregation of(Document command) {
        if (!(command.get("aggregate") instanceof String collection)) {
            return null;
        }
        var pipeline = Aggregation.parse(command.get("pipeline"));
        return !pipeline.isEmpty()
                        && pipeline.getFirst().size() == 1
                        && pipeline.getFirst().get("$match") instanceof Document filter
                ? new MatchingAggregation(
                        command, collection, filter, pipeline.subList(1, pipeline.size()))
                : null;
    }

    Document answer(
            MongoDatabase database,
            IndexedCollection documents,
            DatabaseResolver databases,
            Oplog oplog) {
        return answer(
                documents.getFullName(),
                isCount() ? count(documents) : run(database, documents, databases, oplog));
    }

    private boolean isCount() {
        return rest.size() == 1 && rest.getFirst().equals(new Document("$group", COUNT));
    }

    private List<Document> count(IndexedCollection documents) {
        var count = documents.count(filter, 0, 0);
        return count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", count));
    }

    private List<Document> run(
            MongoDatabase database,
            IndexedCollection documents,
            DatabaseResolver databases,
            Oplog oplog) {
        var aggregation = Aggregation.fromPipeline(rest, databases, database, documents, oplog);
        aggregation.validate(command);
        return aggregation.runStages(documents.handleQueryAsStream(filter));
    }

    private static Document answer(String namespace, List<Document> batch) {
        var cursor = new Document("id", 0L).append("ns", namespace).append("firstBatch", batch);
        var answer = new Document("cursor", cursor);
        Utils.markOkay(answer);
        return answer;
    }
}
