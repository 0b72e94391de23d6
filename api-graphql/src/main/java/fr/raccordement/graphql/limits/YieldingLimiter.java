package fr.raccordement.graphql.limits;

import com.netflix.concurrency.limits.Limiter;
import com.netflix.concurrency.limits.limiter.AbstractLimiter;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets in so many fewer at once as others are running, down to a number that it always lets in
 * (D-284).
 */
final class YieldingLimiter implements Limiter<Duration> {

    private final AbstractLimiter<Duration> own;
    private final AbstractLimiter<Duration> others;
    private final int least;

    YieldingLimiter(AbstractLimiter<Duration> own, AbstractLimiter<Duration> others, int least) {
        this.own = own;
        this.others = others;
        this.least = least;
    }

    @Override
    public Optional<Listener> acquire(Duration wait) {
        var left = Math.max(least, own.getLimit() - others.getInflight());
        return own.getInflight() < left ? own.acquire(wait) : Optional.empty();
    }
}
