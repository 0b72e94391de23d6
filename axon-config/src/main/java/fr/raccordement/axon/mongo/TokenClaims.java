package fr.raccordement.axon.mongo;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Who may advance a segment: its owner, or anyone once the owner has been silent for long. */
final class TokenClaims {

    static final String OWNER = "owner";
    static final String TIMESTAMP = "timestamp";

    private final MongoCollection<Document> tokens;
    private final Clock clock;
    private final Duration timeout;
    private final String self = ManagementFactory.getRuntimeMXBean().getName();

    TokenClaims(MongoCollection<Document> tokens, Clock clock, Duration timeout) {
        this.tokens = tokens;
        this.clock = clock;
        this.timeout = timeout;
    }

    Bson held(String id) {
        return new Document("_id", id).append(OWNER, self);
    }

    Bson sign() {
        return combine(set(OWNER, self), set(TIMESTAMP, clock.millis()));
    }

    boolean isFree(Document document) {
        var owner = document.getString(OWNER);
        return owner == null
                || owner.equals(self)
                || document.getLong(TIMESTAMP) <= clock.millis() - timeout.toMillis();
    }

    /** Takes the segment; of two who see it free at once, one gets it. */
    Document claim(String id) {
        var seen = tokens.find(new Document("_id", id)).first();
        if (seen == null) {
            throw new UnableToClaimTokenException(id + " does not exist.");
        }
        if (!isFree(seen)) {
            throw new UnableToClaimTokenException(id + " is held by " + seen.getString(OWNER));
        }
        var unchanged =
                new Document("_id", id)
                        .append(OWNER, seen.get(OWNER))
                        .append(TIMESTAMP, seen.get(TIMESTAMP));
        if (tokens.updateOne(unchanged, sign()).getMatchedCount() == 0) {
            throw new UnableToClaimTokenException(id + " was taken by another program.");
        }
        return seen;
    }
}
