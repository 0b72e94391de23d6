package fr.raccordement.graphql.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.raccordement.graphql.security.AuthenticationMode;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How many requests each login has left this second, over HTTP and WebSocket together. Each node
 * counts for itself, and says so.
 */
@Component
public class RateLimit {

    private static final String POLICY =
            "\"requests\";q=%d;w=1;scope=\"node\", \"sockets\";q=%d;scope=\"node\"";

    private static final int WITH_TOKENS = 50;
    private static final int IN_THE_DEMONSTRATION = 500;
    private static final long MOST_LOGINS = 100_000;

    private final int rate;
    private final int sockets;
    private final LoadingCache<String, Bucket> left;

    RateLimit(LimitProperties limits, AuthenticationMode mode) {
        var asked = limits.requestsPerSecond();
        var usual = mode == AuthenticationMode.DEMONSTRATION ? IN_THE_DEMONSTRATION : WITH_TOKENS;
        rate = asked == null ? usual : asked;
        sockets = limits.socketsPerLogin();
        left =
                Caffeine.newBuilder()
                        .expireAfterAccess(Duration.ofMinutes(1))
                        .maximumSize(MOST_LOGINS)
                        .build(_ -> bucket(rate));
    }

    /** Takes one request from what the login has left; false when nothing is. */
    boolean allows(String login) {
        return left.get(login).tryConsume(1);
    }

    /** The same, with how much is left. */
    public Taken take(String login) {
        var probe = left.get(login).tryConsumeAndReturnRemaining(1);
        return new Taken(probe.isConsumed(), probe.getRemainingTokens(), rate, sockets);
    }

    /**
     * One request taken, or not.
     *
     * @param allowed whether there was one
     * @param left how many are left
     * @param rate how many there are a second
     * @param sockets how many WebSockets a login may have open
     */
    public record Taken(boolean allowed, long left, int rate, int sockets) {

        /**
         * Tells the caller in the headers of draft-ietf-httpapi-ratelimit-headers, with a parameter
         * of our own that says for what it counts; answers whether the request is allowed.
         */
        public boolean tell(HttpServletResponse response) {
            response.setHeader("RateLimit-Policy", POLICY.formatted(rate, sockets));
            response.setHeader("RateLimit", "\"requests\";r=%d;t=1".formatted(left));
            if (!allowed) {
                response.setHeader("Retry-After", "1");
            }
            return allowed;
        }
    }

    private static Bucket bucket(int rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
    }
}
