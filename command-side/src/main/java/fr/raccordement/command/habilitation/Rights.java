package fr.raccordement.command.habilitation;

import fr.raccordement.api.RuleViolatedException;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Decides whether an actor may send a command, from what is stored at this very moment. */
public interface Rights {

    /**
     * Lets the command pass, and records for which structure it was sent, or refuses it.
     *
     * <p>Refuses: UNAUTHENTICATED; FORBIDDEN; NOT_FOUND where the actor may not even know that the
     * thing exists.
     *
     * @param command its class declares what it {@link fr.raccordement.api.habilitation.Requires}
     * @param metaData names the actor
     * @param structure SIRET of the structure concerned, or null where it concerns none
     */
    void require(Object command, MetaData metaData, @Nullable String structure);

    /** As {@link #require}, for a command that starts something on a structure known to all. */
    void requireToStart(Object command, MetaData metaData, String structure);

    /** What an actor is told of a thing that is absent, or that they may not know of. */
    static RuleViolatedException notFound() {
        return new RuleViolatedException("NOT_FOUND", "Objet introuvable.", "Object not found.");
    }
}
