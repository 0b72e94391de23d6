package fr.raccordement.axon.mongo;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Claims on segments: one belongs to its owner until the claim has not been renewed for a while.
 */
final class TokenClaims {

    static final String OWNER = "owner";
    static final String TIMESTAMP = "timestamp";

    private final MongoCollection<Document> tokens;
    private final Clock clock;
    private final Duration timeout;
    private final String self;

    /**
     * @param self who claims here; no other program may ever have that name
     */
    TokenClaims(MongoCollection<Document> tokens, String self, Clock clock, Duration timeout) {
        this.self = self;
        this.tokens = tokens;
        this.clock = clock;
        this.timeout = timeout;
    }

    Bson ownedBySelf(String id) {
        return new Document("_id", id).append(OWNER, self);
    }

    Bson renewal() {
        return combine(set(OWNER, self), set(TIMESTAMP, clock.millis()));
    }

    /** Whether this program holds it, for as long as it has signed for. */
    boolean isOwn(Document document) {
        return self.equals(document.getString(OWNER))
                && (timeout.isZero()
                        || document.getLong(TIMESTAMP) > clock.millis() - timeout.toMillis());
    }

    boolean isFree(Document document) {
        var owner = document.getString(OWNER);
        return owner == null
                || owner.equals(self)
                || document.getLong(TIMESTAMP) <= clock.millis() - timeout.toMillis();
    }

    /** Claims the segment; of two programs that see it free at once, one gets it. */
    Document claim(String id) {
        var found = tokens.find(new Document("_id", id)).first();
        if (found == null) {
            throw new UnableToClaimTokenException(id + " does not exist.");
        }
        if (!isFree(found)) {
            throw new UnableToClaimTokenException(id + " is held by " + found.getString(OWNER));
        }
        var unchanged =
                new Document("_id", id)
                        .append(OWNER, found.get(OWNER))
                        .append(TIMESTAMP, found.get(TIMESTAMP));
        if (tokens.updateOne(unchanged, renewal()).getMatchedCount() == 0) {
            throw new UnableToClaimTokenException(id + " was taken by another program.");
        }
        return found;
    }
}
