package fr.raccordement.graphql.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;

/**
 * Proves by their tokens who callers are. Where the identity provider cannot be asked it says so by
 * {@link ProviderAwayException}. Until it answered a first time, one caller asks it, once an
 * interval (D-256).
 */
final class BearerTokens implements AuthenticationProvider {

    private final AuthenticationProvider tokens;
    private final Duration interval;
    private final Duration longest;
    private final Clock clock;
    private final ReentrantLock first = new ReentrantLock();
    private volatile boolean known;
    private @Nullable Instant failedAt;

    BearerTokens(AuthenticationProvider tokens, ClesProperties cles, Clock clock) {
        this.tokens = tokens;
        this.interval = cles.intervalle();
        this.longest = cles.attente();
        this.clock = clock;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return tokens.supports(authentication);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        return known ? proven(authentication) : provenFirst(authentication);
    }

    private @Nullable Authentication provenFirst(Authentication authentication) {
        if (!isMyTurn()) {
            throw new ProviderAwayException();
        }
        try {
            if (failedAt != null && clock.instant().isBefore(failedAt.plus(interval))) {
                throw new ProviderAwayException();
            }
            return asking(authentication);
        } finally {
            first.unlock();
        }
    }

    /** Whatever is said of the token, the provider has answered. */
    private @Nullable Authentication asking(Authentication authentication) {
        try {
            var proven = proven(authentication);
            known = true;
            return proven;
        } catch (ProviderAwayException away) {
            failedAt = clock.instant();
            throw away;
        } catch (AuthenticationException refused) {
            known = true;
            throw refused;
        }
    }

    private boolean isMyTurn() {
        try {
            return first.tryLock(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private @Nullable Authentication proven(Authentication authentication) {
        try {
            return tokens.authenticate(authentication);
        } catch (AuthenticationServiceException | JwtDecoderInitializationException away) {
            throw new ProviderAwayException(away);
        }
    }
}
