package fr.raccordement.api.habilitation;

import fr.raccordement.api.RuleViolatedException;
import java.util.Map;

/**
 * Decides whether an actor may send a command, from what is stored at this very moment (D-032,
 * D-035, D-097).
 */
public interface Rights {

    /**
     * Lets the command pass, and records for which structure it was sent, or refuses it.
     *
     * <p>Refuses: UNAUTHENTICATED; FORBIDDEN; NOT_FOUND where the actor may not even know that the
     * thing exists.
     *
     * @param command its class declares what it {@link Requires}
     * @param metaData names the actor
     * @param concerns the structures concerned, in the order in which they are tried; none where
     *     only a role counts
     */
    void require(Object command, Map<String, ?> metaData, Concern... concerns);

    /**
     * Refuses with NOT_FOUND whoever may not know of anything that concerns these structures, and
     * with UNAUTHENTICATED whoever is nobody.
     */
    void requireKnown(Map<String, ?> metaData, Concern... concerns);

    /** As {@link #require}, for a command that starts something on a structure known to all. */
    void requireToStart(Object command, Map<String, ?> metaData, Concern... concerns);

    /** What an actor is answered about a thing that is absent, or that they may not know of. */
    static RuleViolatedException notFound() {
        return new RuleViolatedException("NOT_FOUND", "Objet introuvable.", "Object not found.");
    }
}
