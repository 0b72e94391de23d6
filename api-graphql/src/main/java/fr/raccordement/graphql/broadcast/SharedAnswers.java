package fr.raccordement.graphql.broadcast;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.raccordement.api.fiche.SealedText;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers updates: first without a viewer, once for all followers that ask the same of an equal
 * update; such an answer holds nothing that depends on who asks. Where that fails, as it does for
 * every field that needs the caller, each viewer gets an answer of their own (D-112).
 */
@Component
class SharedAnswers {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_CHARACTERS = 16 * 1024 * 1024;
    private static final int OVERHEAD = 1_000;
    private static final GraphQLContext NOBODY = GraphQLContext.getDefault();

    private final ExecutionGraphQlService graphQl;
    private final JsonMapper json;
    private final AsyncCache<AnswerKey, Optional<Shared>> answers =
            Caffeine.newBuilder()
                    .expireAfterWrite(REMEMBERED)
                    .maximumWeight(MOST_CHARACTERS)
                    .weigher(SharedAnswers::weight)
                    .buildAsync();

    SharedAnswers(ExecutionGraphQlService graphQl, JsonMapper json) {
        this.graphQl = graphQl;
        this.json = json;
    }

    /**
     * @param length in characters
     */
    private record Shared(ExecutionResult result, int length) {}

    /** The key of a shared answer: who asks is no part of it. */
    private record AnswerKey(UpdateQuery operation, Object update) {}

    /**
     * The answer to one update.
     *
     * @param viewer the GraphQL context of the subscription
     */
    Mono<ExecutionResult> answer(
            UpdateQuery operation, UpdateListener listener, Object update, GraphQLContext viewer) {
        var common =
                answers.get(
                        new AnswerKey(operation, update),
                        (_, _) -> common(operation, listener.repeat(update)).toFuture());
        return Mono.fromFuture(common, true)
                .flatMap(
                        found ->
                                found.map(it -> Mono.just(it.result()))
                                        .orElseGet(
                                                () ->
                                                        execute(
                                                                operation,
                                                                listener.repeat(update),
                                                                viewer)));
    }

    /** Without a viewer; empty where that has errors, as where a viewer is needed. */
    private Mono<Optional<Shared>> common(UpdateQuery operation, UpdateListener repetition) {
        return execute(operation, repetition, NOBODY)
                .map(
                        result ->
                                result.getErrors().isEmpty()
                                        ? Optional.of(shared(result))
                                        : Optional.<Shared>empty())
                .onErrorReturn(Optional.empty())
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** What people typed is opened for each follower, so that a key destroyed meanwhile counts. */
    private Shared shared(ExecutionResult result) {
        var response = SharedResponse.of(result, json);
        return new Shared(
                SealedText.keysIn(result.getData()).isEmpty() ? response.result() : result,
                response.length());
    }

    private Mono<ExecutionResult> execute(
            UpdateQuery operation, UpdateListener repetition, GraphQLContext viewer) {
        var request =
                new DefaultExecutionGraphQlRequest(
                        operation.document(),
                        operation.name(),
                        operation.variables(),
                        Map.of(),
                        "",
                        operation.language());
        request.configureExecutionInput(
                (_, input) ->
                        input.graphQLContext(
                                        it -> it.of(viewer).of(UpdateListener.class, repetition))
                                .build());
        return graphQl.execute(request).flatMap(it -> only(it.getExecutionResult()));
    }

    @SuppressWarnings("unchecked")
    private static Mono<ExecutionResult> only(ExecutionResult opened) {
        return opened.getData() instanceof Publisher<?> answers
                ? Mono.from((Publisher<ExecutionResult>) answers)
                : Mono.just(opened);
    }

    private static int weight(AnswerKey key, Optional<Shared> answer) {
        return OVERHEAD
                + key.operation().document().length()
                + answer.map(Shared::length).orElse(0);
    }
}
