package fr.raccordement.api.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody logged in to the portal.
 *
 * @param id by which it is named; whoever knows it is not let in by it
 * @param utilisateur the login
 * @param depuis since when
 * @param vueLe when it last asked for something over HTTP
 * @param fin when it is over at the latest
 * @param sujet whom the identity provider names so; null where they did not log in there
 * @param sid their session at the provider; null where it did not say
 */
public record Session(
        String id,
        String utilisateur,
        Instant depuis,
        Instant vueLe,
        Instant fin,
        @Nullable String sujet,
        @Nullable String sid) {

    /** One of somebody who did not log in at a provider. */
    public Session(String id, String utilisateur, Instant depuis, Instant vueLe, Instant fin) {
        this(id, utilisateur, depuis, vueLe, fin, null, null);
    }

    /**
     * Whether a logout at the provider is of this one: of its session there, where both name one,
     * else of its person.
     */
    public boolean isOf(@Nullable String sujet, @Nullable String sid) {
        var isTheirs = sujet != null && sujet.equals(this.sujet);
        return sid != null && this.sid != null
                ? sid.equals(this.sid) && (sujet == null || isTheirs)
                : isTheirs;
    }
}
