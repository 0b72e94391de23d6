package fr.raccordement.axon.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork.Phase;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Stores tokens in the database that processors write their views to, one flat document per segment
 * (D-122).
 */
final class MongoTokenStore implements TokenStore {

    static final String COLLECTION = "tokens";

    private static final String IDENTIFIER = "identifier";

    private final MongoCollection<Document> tokens;
    private final TokenDocuments documents;
    private final TokenClaims claims;

    MongoTokenStore(
            MongoDatabase database,
            Serializer serializer,
            String self,
            Clock clock,
            Duration claimTimeout) {
        this.tokens = database.getCollection(COLLECTION);
        tokens.createIndex(ascending(TokenDocuments.PROCESSOR, "_id"));
        this.documents = new TokenDocuments(serializer);
        this.claims = new TokenClaims(tokens, self, clock, claimTimeout);
    }

    @Override
    public void initializeTokenSegments(
            String processor, int count, @Nullable TrackingToken token) {
        if (fetchSegments(processor).length > 0) {
            throw new UnableToClaimTokenException(processor + " has segments already.");
        }
        var segments =
                IntStream.range(0, count).mapToObj(i -> documents.write(processor, i, token));
        try {
            tokens.insertMany(segments.toList());
        } catch (MongoException e) {
            throw new UnableToClaimTokenException("Segments of " + processor + " not created", e);
        }
    }

    @Override
    public void initializeTokenSegments(String processor, int count) {
        initializeTokenSegments(processor, count, null);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        try {
            tokens.insertOne(documents.write(processor, segment, token));
        } catch (MongoWriteException e) {
            throw new UnableToInitializeTokenException(
                    TokenDocuments.id(processor, segment) + " exists already", e);
        }
    }

    /**
     * Stores the token after everything that a batch about to commit has yet to write, and before
     * it commits.
     */
    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        CurrentUnitOfWork.<UnitOfWork<?>>map(batch -> batch)
                .filter(batch -> batch.phase() == Phase.PREPARE_COMMIT)
                .ifPresentOrElse(
                        batch -> batch.onCommit(_ -> store(token, processor, segment)),
                        () -> store(token, processor, segment));
    }

    /** A claim that was lost is not taken again for it: others have gone on meanwhile (D-214). */
    private void store(@Nullable TrackingToken token, String processor, int segment) {
        var id = TokenDocuments.id(processor, segment);
        var update = combine(documents.update(token), claims.renewal());
        if (tokens.updateOne(claims.ownedBySelf(id), update).getMatchedCount() == 0) {
            throw new UnableToClaimTokenException(id + " is not held by this program.");
        }
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        return documents.token(claims.claim(TokenDocuments.id(processor, segment)));
    }

    @Override
    public void extendClaim(String processor, int segment) {
        var id = TokenDocuments.id(processor, segment);
        if (tokens.updateOne(claims.ownedBySelf(id), claims.renewal()).getMatchedCount() == 0) {
            throw new UnableToClaimTokenException(id + " is not held by this program.");
        }
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        var id = TokenDocuments.id(processor, segment);
        tokens.updateOne(claims.ownedBySelf(id), set(TokenClaims.OWNER, null));
    }

    @Override
    public void deleteToken(String processor, int segment) {
        var id = TokenDocuments.id(processor, segment);
        if (tokens.deleteOne(claims.ownedBySelf(id)).getDeletedCount() == 0) {
            throw new UnableToClaimTokenException(id + " is not held by this program.");
        }
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processor) {
        return segments(processor).stream().mapToInt(TokenDocuments::segment).sorted().toArray();
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        var all = fetchSegments(processor);
        return segments(processor).stream()
                .filter(claims::isFree)
                .map(document -> Segment.computeSegment(TokenDocuments.segment(document), all))
                .toList();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        var unique = new Document("_id", "storage");
        var found = tokens.find(unique).first();
        return found == null ? beginStorage(unique) : Optional.of(found.getString(IDENTIFIER));
    }

    /** Of several nodes that start at once, one is the first. */
    private Optional<String> beginStorage(Document unique) {
        var drawn = new Document(unique).append(IDENTIFIER, UUID.randomUUID().toString());
        try {
            tokens.insertOne(drawn);
            return Optional.of(drawn.getString(IDENTIFIER));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return retrieveStorageIdentifier();
        }
    }

    /** Whether every segment is held by this program. */
    boolean isHeldHere(String processor) {
        var all = segments(processor);
        return !all.isEmpty() && all.stream().allMatch(claims::isOwn);
    }

    /** The segments that are held by this program. */
    List<Integer> heldHere(String processor) {
        return segments(processor).stream()
                .filter(claims::isOwn)
                .map(TokenDocuments::segment)
                .sorted()
                .toList();
    }

    /** Whether a segment is held by another program that still signs for it. */
    boolean isHeldElsewhere(String processor, int segment) {
        return segments(processor).stream()
                .filter(it -> TokenDocuments.segment(it) == segment)
                .anyMatch(it -> !claims.isFree(it));
    }

    private List<Document> segments(String processor) {
        return tokens.find(new Document(TokenDocuments.PROCESSOR, processor))
                .into(new ArrayList<>());
    }
}
