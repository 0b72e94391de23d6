package fr.raccordement.axon.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** All stored tokens, checked before any processor claims one. */
final class TokenInventory {

    private final MongoCollection<Document> tokens;
    private final TokenDocuments documents;

    TokenInventory(MongoDatabase database, Serializer serializer) {
        this.tokens = database.getCollection(MongoTokenStore.COLLECTION);
        this.documents = new TokenDocuments(serializer);
    }

    List<TrackingToken> all() {
        var all = new ArrayList<TrackingToken>();
        for (var document : tokens.find()) {
            var token = documents.token(document);
            if (token != null) {
                all.add(token);
            }
        }
        return all;
    }

    /** The position that all segments of a processor have reached; -1 while one has not begun. */
    long position(String processor) {
        return tokens
                .find(new Document(TokenDocuments.PROCESSOR, processor))
                .into(new ArrayList<>())
                .stream()
                .mapToLong(document -> position(documents.token(document)))
                .min()
                .orElse(-1);
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }

    /**
     * Adds the segments that a processor lacks to cover every event, from the first one on. Nothing
     * is deleted: another node may be adding the same ones at this moment, or be at work.
     */
    boolean completeIfIncomplete(String processor) {
        var ofProcessor = new Document(TokenDocuments.PROCESSOR, processor);
        var found = tokens.find(ofProcessor).into(new ArrayList<>());
        var segments = found.stream().mapToInt(TokenDocuments::segment).toArray();
        if (segments.length == 0 || shareOfEvents(segments) == 1d) {
            return false;
        }
        var all = Integer.highestOneBit(Arrays.stream(segments).max().orElseThrow()) * 2;
        IntStream.range(0, Math.max(2, all))
                .filter(it -> Arrays.stream(segments).noneMatch(known -> known == it))
                .forEach(it -> add(processor, it));
        return true;
    }

    private void add(String processor, int segment) {
        try {
            tokens.insertOne(documents.write(processor, segment, null));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private static double shareOfEvents(int[] segments) {
        return Arrays.stream(segments)
                .map(segment -> Segment.computeSegment(segment, segments.clone()).getMask())
                .mapToDouble(mask -> 1d / (mask + 1d))
                .sum();
    }
}
