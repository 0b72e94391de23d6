package fr.raccordement.graphql.diffusion;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
 * Answers updates. First without any viewer, once for all who ask the same of an equal update: what
 * is so answered can be nobody's in particular. Where that fails, as it does for each field that
 * asks who is calling, every viewer has an answer of their own.
 */
@Component
class Diffusion {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_CHARACTERS = 16 * 1024 * 1024;
    private static final int OVERHEAD = 1_000;
    private static final GraphQLContext NOBODY = GraphQLContext.getDefault();

    private final ExecutionGraphQlService graphQl;
    private final JsonMapper json;
    private final AsyncCache<Question, Optional<ReponseCommune>> answers =
            Caffeine.newBuilder()
                    .expireAfterWrite(REMEMBERED)
                    .maximumWeight(MOST_CHARACTERS)
                    .weigher(Diffusion::weight)
                    .buildAsync();

    Diffusion(ExecutionGraphQlService graphQl, JsonMapper json) {
        this.graphQl = graphQl;
        this.json = json;
    }

    /** What is the same for all is asked by its worth, not by who asks. */
    private record Question(Operation operation, Object update) {}

    /**
     * The answer to one update.
     *
     * @param viewer the GraphQL context of the subscription
     */
    Mono<ExecutionResult> answer(
            Operation operation, Ecoute ecoute, Object update, GraphQLContext viewer) {
        var common =
                answers.get(
                        new Question(operation, update),
                        (_, _) -> common(operation, ecoute.repeat(update)).toFuture());
        return Mono.fromFuture(common, true)
                .flatMap(
                        found ->
                                found.map(it -> Mono.just(it.result()))
                                        .orElseGet(
                                                () ->
                                                        execute(
                                                                operation,
                                                                ecoute.repeat(update),
                                                                viewer)));
    }

    /** Without a viewer; empty where one is needed, or it failed. */
    private Mono<Optional<ReponseCommune>> common(Operation operation, Ecoute repetition) {
        return execute(operation, repetition, NOBODY)
                .map(
                        result ->
                                result.getErrors().isEmpty()
                                        ? Optional.of(ReponseCommune.of(result, json))
                                        : Optional.<ReponseCommune>empty())
                .onErrorReturn(Optional.empty())
                .subscribeOn(Schedulers.boundedElastic());
    }

    private Mono<ExecutionResult> execute(
            Operation operation, Ecoute repetition, GraphQLContext viewer) {
        var request =
                new DefaultExecutionGraphQlRequest(
                        operation.document(),
                        operation.name(),
                        operation.variables(),
                        Map.of(),
                        "",
                        operation.langue());
        request.configureExecutionInput(
                (_, input) ->
                        input.graphQLContext(it -> it.of(viewer).of(Ecoute.class, repetition))
                                .build());
        return graphQl.execute(request).flatMap(it -> only(it.getExecutionResult()));
    }

    @SuppressWarnings("unchecked")
    private static Mono<ExecutionResult> only(ExecutionResult opened) {
        return opened.getData() instanceof Publisher<?> answers
                ? Mono.from((Publisher<ExecutionResult>) answers)
                : Mono.just(opened);
    }

    private static int weight(Question question, Optional<ReponseCommune> answer) {
        return OVERHEAD
                + question.operation().document().length()
                + answer.map(ReponseCommune::length).orElse(0);
    }
}
