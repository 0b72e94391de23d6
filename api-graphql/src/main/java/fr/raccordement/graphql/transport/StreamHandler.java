package fr.raccordement.graphql.transport;

import fr.raccordement.supervision.Supervised;
import graphql.ExecutionResult;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Answers any operation as a stream of events, in the distinct connections mode of GraphQL over
 * SSE: {@code next} for each result, a refusal among them, then {@code complete}. Each stream is
 * written by a thread of its own, as slowly as it is read; the framework's handler writes on the
 * thread that brings the update (D-143).
 */
class StreamHandler extends GraphQlSseHandler {

    private static final Logger LOG = LoggerFactory.getLogger(StreamHandler.class);
    private static final Scheduler WRITERS = Schedulers.fromExecutor(Supervised.perTask("streams"));
    private static final Duration ENDLESS = Duration.ZERO;

    private final Duration keepAlive;

    StreamHandler(WebGraphQlHandler graphQl, Duration keepAlive) {
        super(graphQl);
        this.keepAlive = keepAlive;
    }

    @Override
    public ServerResponse handleRequest(ServerRequest request) throws ServletException {
        Transport.requireAdmitted(request);
        return super.handleRequest(request);
    }

    @Override
    protected ServerResponse prepareResponse(
            ServerRequest request, Mono<WebGraphQlResponse> answer) {
        var results =
                answer.flatMapMany(StreamHandler::results)
                        .onErrorResume(
                                SubscriptionPublisherException.class,
                                failure -> Flux.just(failure.toMap()));
        return ServerResponse.sse(
                stream ->
                        withHeartbeats(results).publishOn(WRITERS, 1).subscribe(new Writer(stream)),
                ENDLESS);
    }

    private static Flux<Map<String, Object>> results(WebGraphQlResponse response) {
        return response.getExecutionResult().getData() instanceof Publisher<?> updates
                ? Flux.from(updates).cast(ExecutionResult.class).map(it -> it.toSpecification())
                : Flux.just(response.toMap());
    }

    /** Empty for a heartbeat, which is how it shows that the reader has gone. */
    private Flux<Optional<Map<String, Object>>> withHeartbeats(Flux<Map<String, Object>> results) {
        var ended = Sinks.<Void>empty();
        var heartbeats =
                Flux.interval(keepAlive)
                        .onBackpressureDrop()
                        .map(_ -> Optional.<Map<String, Object>>empty())
                        .takeUntilOther(ended.asMono());
        return Flux.merge(results.map(Optional::of).doOnTerminate(ended::tryEmitEmpty), heartbeats);
    }

    /** One event after the other, the next asked for once one is written. */
    private static final class Writer extends BaseSubscriber<Optional<Map<String, Object>>> {

        private final SseBuilder stream;

        Writer(SseBuilder stream) {
            this.stream = stream;
            stream.onComplete(this::cancel);
            stream.onError(_ -> cancel());
        }

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            request(1);
        }

        @Override
        protected void hookOnNext(Optional<Map<String, Object>> result) {
            try {
                if (result.isPresent()) {
                    stream.event("next").data(result.get());
                } else {
                    stream.comment("").send();
                }
                request(1);
            } catch (IOException | IllegalStateException gone) {
                LOG.debug("The reader has gone", gone);
                cancel();
                stream.complete();
            }
        }

        @Override
        protected void hookOnComplete() {
            try {
                stream.event("complete").data("");
            } catch (IOException | IllegalStateException gone) {
                LOG.debug("The reader has gone", gone);
            }
            stream.complete();
        }

        @Override
        protected void hookOnError(Throwable failure) {
            LOG.error("A stream failed", failure);
            stream.complete();
        }
    }
}
