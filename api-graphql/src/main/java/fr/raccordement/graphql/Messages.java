package fr.raccordement.graphql;

import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.processing.OutageDetector;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Sends commands, with who calls, and queries, with the type of their answers. A message that came
 * to no handler, since what carries it is away, fails as one whose handler found a store away does.
 */
@Component
public class Messages {

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final OutageDetector outages;

    Messages(CommandGateway commands, QueryGateway queries, OutageDetector outages) {
        this.commands = commands;
        this.queries = queries;
        this.outages = outages;
    }

    /** Sends a command on behalf of the caller; answers what its handler does. */
    public <R> CompletableFuture<R> send(Object command, CallContext call) {
        return told(
                () ->
                        commands.send(
                                GenericCommandMessage.asCommandMessage(command)
                                        .andMetaData(call.metaData())));
    }

    /** Asks for one thing that must be there. */
    public <R> CompletableFuture<R> ask(Object query, Class<R> answer) {
        return told(() -> queries.query(query, ResponseTypes.instanceOf(answer)));
    }

    /** Asks for one thing; null where it is absent. */
    public <R> CompletableFuture<@Nullable R> find(Object query, Class<R> answer) {
        return told(() -> queries.query(query, ResponseTypes.optionalInstanceOf(answer)))
                .<@Nullable R>thenApply(found -> found.orElse(null));
    }

    /** Asks for several things. */
    public <R> CompletableFuture<List<R>> list(Object query, Class<R> answer) {
        return told(() -> queries.query(query, ResponseTypes.multipleInstancesOf(answer)));
    }

    /** Subscribes to what happens from now on. */
    public <R> Publisher<R> follow(Object query, Class<R> answer) {
        return Flux.defer(() -> queries.streamingQuery(query, answer)).onErrorMap(this::meant);
    }

    private <R> CompletableFuture<R> told(Supplier<CompletableFuture<R>> sending) {
        try {
            return sending.get()
                    .exceptionallyCompose(
                            failure -> CompletableFuture.failedFuture(meant(failure)));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(meant(e));
        }
    }

    private Throwable meant(Throwable failure) {
        return outages.in(failure).<Throwable>map(Function.identity()).orElse(failure);
    }
}
