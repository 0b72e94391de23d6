package fr.raccordement.query.session;

import fr.raccordement.api.session.OpenSessions;
import fr.raccordement.api.session.Session;
import fr.raccordement.api.session.query.ListSessions;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers who is logged in. */
@Component
class SessionQueryHandler {

    private final OpenSessions sessions;

    SessionQueryHandler(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @QueryHandler
    List<Session> handle(ListSessions query) {
        return sessions.all();
    }
}
