package fr.raccordement.graphql.securitylog;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes what concerns security, one line each, with the fields of the Elastic Common Schema.
 * Whoever does the same very often is written down at times only, with how often there was no line.
 * Neither secrets nor contacts nor free text are given to it.
 */
@Component
class SecurityLog {

    static final String NAME = "raccordement.securite";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);
    private static final int BURST = 100;
    private static final int A_SECOND = 5;
    private static final long MOST = 10_000;
    private static final int LONGEST = 8_000;

    private final LoadingCache<String, Share> shares =
            Caffeine.newBuilder()
                    .expireAfterAccess(Duration.ofMinutes(10))
                    .maximumSize(MOST)
                    .build(_ -> Share.fresh());

    /** What one may still write, and how often it was not written. */
    private record Share(Bucket bucket, AtomicLong left) {

        static Share fresh() {
            return new Share(
                    Bucket.builder()
                            .addLimit(
                                    limit ->
                                            limit.capacity(BURST)
                                                    .refillGreedy(A_SECOND, Duration.ofSeconds(1)))
                            .build(),
                    new AtomicLong());
        }
    }

    /**
     * Writes a line.
     *
     * @param action what was done, or tried
     * @param outcome {@code success} or {@code failure}
     * @param actor the login of who did it; empty where nobody is known
     * @param fields what else, by the names of its fields
     */
    void write(String action, String outcome, String actor, Map<String, String> fields) {
        var share = shares.get(action + " " + outcome + " " + actor);
        if (!share.bucket().tryConsume(1)) {
            share.left().incrementAndGet();
            return;
        }
        var line =
                LOG.atInfo()
                        .addKeyValue("event.kind", "event")
                        .addKeyValue("event.action", action)
                        .addKeyValue("event.outcome", outcome);
        if (!actor.isEmpty()) {
            line = line.addKeyValue("user.name", plain(actor));
        }
        for (var field : fields.entrySet()) {
            line = line.addKeyValue(field.getKey(), plain(field.getValue()));
        }
        var left = share.left().getAndSet(0);
        if (left > 0) {
            line = line.addKeyValue("raccordement.omitted", left);
        }
        line.log("{} {}", action, outcome);
    }

    /** Nothing that breaks a line, and not too much of it. */
    private static String plain(String text) {
        var kept = text.codePoints().limit(LONGEST).toArray();
        return new String(kept, 0, kept.length).replaceAll("\\p{Cntrl}", " ");
    }
}
