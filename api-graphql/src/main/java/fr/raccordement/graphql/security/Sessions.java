package fr.raccordement.graphql.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
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

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            LOG.debug("It has ended already", e);
        }
    }
}
