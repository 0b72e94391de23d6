package fr.raccordement.graphql;

import fr.raccordement.graphql.call.CallContext;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.stereotype.Component;

/** Sends commands, with who calls, and queries, with the type of their answers. */
@Component
public class Messages {

    private final CommandGateway commands;
    private final QueryGateway queries;

    Messages(CommandGateway commands, QueryGateway queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** Sends a command on behalf of the caller; answers what its handler does. */
    public <R> CompletableFuture<R> send(Object command, CallContext call) {
        return commands.send(
                GenericCommandMessage.asCommandMessage(command).andMetaData(call.metaData()));
    }

    /** Asks for one thing that must be there. */
    public <R> CompletableFuture<R> ask(Object query, Class<R> answer) {
        return queries.query(query, ResponseTypes.instanceOf(answer));
    }

    /** Asks for one thing; null where it is absent. */
    public <R> CompletableFuture<@Nullable R> find(Object query, Class<R> answer) {
        return queries.query(query, ResponseTypes.optionalInstanceOf(answer))
                .<@Nullable R>thenApply(found -> found.orElse(null));
    }

    /** Asks for several things. */
    public <R> CompletableFuture<List<R>> list(Object query, Class<R> answer) {
        return queries.query(query, ResponseTypes.multipleInstancesOf(answer));
    }

    /** Subscribes to what happens from now on. */
    public <R> Publisher<R> follow(Object query, Class<R> answer) {
        return queries.streamingQuery(query, answer);
    }
}
