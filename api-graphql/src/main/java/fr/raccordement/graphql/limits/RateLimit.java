package fr.raccordement.graphql.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.raccordement.graphql.security.AuthenticationMode;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How many requests each login has left this second, over HTTP and WebSocket together. */
@Component
class RateLimit {

    private static final int WITH_TOKENS = 50;
    private static final int IN_THE_DEMONSTRATION = 500;
    private static final long MOST_LOGINS = 100_000;

    private final LoadingCache<String, Bucket> left;

    RateLimit(LimitProperties limits, AuthenticationMode mode) {
        var asked = limits.requestsPerSecond();
        var usual = mode == AuthenticationMode.DEMONSTRATION ? IN_THE_DEMONSTRATION : WITH_TOKENS;
        int rate = asked == null ? usual : asked;
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

    private static Bucket bucket(int rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
    }
}
