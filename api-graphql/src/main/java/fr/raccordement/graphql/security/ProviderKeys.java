package fr.raccordement.graphql.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.jwk.source.RateLimitedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the identity provider, as it publishes them. They are asked for again once they are
 * old, and for a key that is not among them, but twice an interval at most: a token that names no
 * key of the provider costs it nothing, and nobody else either (D-256).
 */
final class ProviderKeys implements JWKSource<SecurityContext> {

    private final Asked asked;
    private final JWKSetSource<SecurityContext> keys;
    private final Clock clock;

    /**
     * @param provider asks it each time
     */
    ProviderKeys(JWKSetSource<SecurityContext> provider, ClesProperties cles, Clock clock) {
        this.clock = clock;
        asked = new Asked(provider);
        keys =
                new CachingJWKSetSource<>(
                        new RateLimitedJWKSetSource<>(
                                new OutageTolerantJWKSetSource<>(
                                        asked, cles.panne().toMillis(), null),
                                cles.intervalle().toMillis(),
                                null),
                        cles.duree().toMillis(),
                        cles.attente().toMillis(),
                        null);
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            var now = clock.millis();
            var known = keys.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), now, context);
            var found = selector.select(known);
            return found.isEmpty() ? selector.select(newer(known, now, context)) : found;
        } catch (KeySourceException away) {
            throw new RemoteKeySourceException("The identity provider gave no keys", away);
        }
    }

    /** The keys that may have come since; those known where the provider said so of late. */
    private JWKSet newer(JWKSet known, long now, @Nullable SecurityContext context)
            throws KeySourceException {
        var newer = known;
        try {
            newer =
                    keys.getJWKSet(
                            JWKSetCacheRefreshEvaluator.referenceComparison(known), now, context);
        } catch (RateLimitReachedException _) {
            // it was asked a moment ago
        }
        if (asked.inVain) {
            throw new JWKSetUnavailableException("The identity provider gave no keys");
        }
        return newer;
    }

    /** Whether the provider answered when it was asked last. */
    private static final class Asked extends JWKSetSourceWrapper<SecurityContext> {

        private volatile boolean inVain;

        Asked(JWKSetSource<SecurityContext> provider) {
            super(provider);
        }

        @Override
        public JWKSet getJWKSet(
                JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
                throws KeySourceException {
            try {
                var answered = getSource().getJWKSet(refresh, now, context);
                inVain = false;
                return answered;
            } catch (KeySourceException failed) {
                inVain = true;
                throw new JWKSetUnavailableException("The identity provider gave no keys", failed);
            }
        }
    }
}
