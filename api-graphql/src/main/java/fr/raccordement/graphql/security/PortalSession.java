package fr.raccordement.graphql.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * Someone logged in to the portal, from login to logout or to its time: it stands in the HTTP
 * session, which ends with it, and in the details of the identity, by which whoever has that
 * identity knows that a cookie brought it. What must not outlive it asks to be told of its end.
 */
public final class PortalSession implements HttpSessionBindingListener {

    private static final String KEY = PortalSession.class.getName();

    private final String id = UUID.randomUUID().toString();
    private final String csrf = UUID.randomUUID().toString();
    private final Instant end;
    private final Set<Runnable> atEnd = new HashSet<>();
    private boolean ended;

    /**
     * A session that nobody has yet.
     *
     * @param end when it is over at the latest
     */
    PortalSession(Instant end) {
        this.end = end;
    }

    /** The session behind a proven identity; nothing where the request itself proves it. */
    public static Optional<PortalSession> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getDetails() instanceof PortalSession it
                ? Optional.of(it)
                : Optional.empty();
    }

    static @Nullable PortalSession of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof PortalSession it ? it : null;
    }

    void into(HttpSession session) {
        session.setAttribute(KEY, this);
    }

    /** By which it is named to others; it proves nothing. */
    public String id() {
        return id;
    }

    /** What the pages of this session send along, and pages of others do not know. */
    public String csrf() {
        return csrf;
    }

    /** When it is over at the latest. */
    public Instant end() {
        return end;
    }

    /**
     * Runs this once the session has ended: now, if it has.
     *
     * @return what takes the wish back
     */
    public Runnable atEnd(Runnable task) {
        Runnable once = task::run;
        synchronized (atEnd) {
            if (!ended) {
                atEnd.add(once);
                return () -> forget(once);
            }
        }
        once.run();
        return () -> {};
    }

    private void forget(Runnable task) {
        synchronized (atEnd) {
            atEnd.remove(task);
        }
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        List<Runnable> due;
        synchronized (atEnd) {
            ended = true;
            due = List.copyOf(atEnd);
            atEnd.clear();
        }
        due.forEach(Runnable::run);
    }
}
