package fr.raccordement.graphql.broadcast;

import fr.raccordement.graphql.transport.Transport;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** Has the updates of a subscription answered by the {@link SharedAnswers}, one after the other. */
@Component
@Order(70)
class BroadcastInterceptor implements WebGraphQlInterceptor {

    private final SharedAnswers sharedAnswers;

    BroadcastInterceptor(SharedAnswers sharedAnswers) {
        this.sharedAnswers = sharedAnswers;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!Transport.of(request).streams()) {
            return chain.next(request);
        }
        var listener = new UpdateListener();
        request.configureExecutionInput(
                (_, input) -> input.graphQLContext(Map.of(UpdateListener.class, listener)).build());
        return Mono.deferContextual(
                context ->
                        chain.next(request)
                                .map(
                                        response ->
                                                listener.updates()
                                                        .map(
                                                                it ->
                                                                        answered(
                                                                                response, listener,
                                                                                it, context))
                                                        .orElse(response)));
    }

    private WebGraphQlResponse answered(
            WebGraphQlResponse opened,
            UpdateListener listener,
            Publisher<?> updates,
            ContextView context) {
        var input = opened.getExecutionInput();
        var operation = UpdateQuery.of(input);
        var answers =
                Flux.from(updates)
                        .concatMap(
                                it ->
                                        sharedAnswers
                                                .answer(
                                                        operation,
                                                        listener,
                                                        it,
                                                        input.getGraphQLContext())
                                                .contextWrite(context),
                                1);
        return opened.transform(it -> it.data(answers));
    }
}
