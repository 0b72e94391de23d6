package fr.raccordement.graphql.session;

import fr.raccordement.api.session.Session;
import fr.raccordement.api.session.command.EndSession;
import fr.raccordement.api.session.query.ListSessions;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.security.PortalSession;
import graphql.GraphQLContext;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Sessions of people, for administrators. */
@Controller
class SessionController {

    private final Messages messages;
    private final SessionWatch watch;

    SessionController(Messages messages, SessionWatch watch) {
        this.messages = messages;
        this.watch = watch;
    }

    @QueryMapping
    CompletableFuture<List<Session>> sessions(CallContext call) {
        watch.look();
        return messages.list(new ListSessions(call.actor()), Session.class);
    }

    @MutationMapping
    CompletableFuture<Session> endSession(@Argument String id, CallContext call) {
        watch.look();
        return messages.<Session>send(new EndSession(id), call)
                .thenApply(
                        ended -> {
                            watch.look();
                            return ended;
                        });
    }

    @SchemaMapping(typeName = "Session")
    boolean courante(Session session, GraphQLContext context) {
        return context.<PortalSession>getOrEmpty(PortalSession.class)
                .filter(it -> it.id().equals(session.id()))
                .isPresent();
    }
}
