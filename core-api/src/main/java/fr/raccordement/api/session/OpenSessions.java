package fr.raccordement.api.session;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of people that are open, on all nodes. Each node holds its own, tells of them here
 * and looks which of them are to end; nothing of it is kept once they have (D-246).
 */
public interface OpenSessions {

    /** A session of this node is open, as it is now. */
    void tell(Session session);

    /** One of this node is over. */
    void over(String id);

    /** Those that are open, by who and since when. */
    List<Session> all();

    /**
     * Has a session end, on whichever node it is; from now on it is not among those that are open.
     *
     * @return which one it was; nothing where none is open by that name
     */
    Optional<Session> end(String id);

    /** Has those end, on whichever node, that a logout at the identity provider is of. */
    void endOf(@Nullable String sujet, @Nullable String sid);

    /** Those among these that are to end. */
    Set<String> toEnd(Collection<String> ids);
}
