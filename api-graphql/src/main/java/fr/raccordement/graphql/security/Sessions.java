package fr.raccordement.graphql.security;

import fr.raccordement.api.session.Session;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.Schedulers;

/** Begins and ends the sessions of people who use the portal. */
@Component
public class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final SecurityContextRepository contexts;
    private final SessionProperties properties;
    private final Clock clock;
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    private record Open(
            HttpSession session,
            String login,
            Instant begun,
            Instant end,
            @Nullable String sujet,
            @Nullable String sid) {

        static Open of(
                HttpSession session,
                AbstractAuthenticationToken proven,
                Instant begun,
                Instant end) {
            var provided = proven.getPrincipal() instanceof OidcUser it ? it.getIdToken() : null;
            return new Open(
                    session,
                    proven.getName(),
                    begun,
                    end,
                    provided == null ? null : provided.getSubject(),
                    provided == null ? null : provided.getClaimAsString("sid"));
        }
    }

    Sessions(SecurityContextRepository contexts, SessionProperties properties, Clock clock) {
        this.contexts = contexts;
        this.properties = properties;
        this.clock = clock;
    }

    /** Logs in: a session that was there ends, and the new one has another id. */
    public void begin(
            AbstractAuthenticationToken proven,
            HttpServletRequest request,
            HttpServletResponse response) {
        end(request);
        var session = request.getSession(true);
        session.setMaxInactiveInterval((int) properties.inactivite().toSeconds());
        var begun = new PortalSession(clock.instant().plus(properties.duree()));
        proven.setDetails(begun);
        begun.into(session);
        open.put(begun.id(), Open.of(session, proven, clock.instant(), begun.end()));
        begun.atEnd(() -> open.remove(begun.id()));
        contexts.saveContext(new SecurityContextImpl(proven), request, response);
        endInTime(begun, session);
        LOG.info("{} has logged in to the portal", proven.getName());
    }

    private static void endInTime(PortalSession begun, HttpSession session, Duration left) {
        var timer =
                Schedulers.boundedElastic()
                        .schedule(() -> end(session), left.toMillis(), TimeUnit.MILLISECONDS);
        begun.atEnd(timer::dispose);
    }

    private void endInTime(PortalSession begun, HttpSession session) {
        endInTime(begun, session, Duration.between(clock.instant(), begun.end()));
    }

    /** Logs out, if somebody is logged in; what ran on the session ends. */
    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            end(session);
        }
    }

    /** Those that are open on this node. */
    public List<Session> open() {
        return open.entrySet().stream().map(it -> session(it.getKey(), it.getValue())).toList();
    }

    private static Session session(String id, Open it) {
        return new Session(
                id, it.login(), it.begun(), lastSeen(it), it.end(), it.sujet(), it.sid());
    }

    private static Instant lastSeen(Open it) {
        try {
            var seen = Instant.ofEpochMilli(it.session().getLastAccessedTime());
            return seen.isBefore(it.begun()) ? it.begun() : seen;
        } catch (IllegalStateException e) {
            LOG.debug("It has just ended", e);
            return it.begun();
        }
    }

    /** Ends a session of this node, if it is open; what ran on it ends. */
    public void end(String id) {
        var one = open.get(id);
        if (one != null) {
            end(one.session());
        }
    }

    /** Ends those of this node that a logout at the identity provider is of. */
    void endOf(@Nullable String sujet, @Nullable String sid) {
        for (var one : open()) {
            if (one.isOf(sujet, sid)) {
                LOG.info("{} has logged out at the identity provider", one.utilisateur());
                end(one.id());
            }
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            LOG.debug("It has ended already", e);
        }
    }
}
