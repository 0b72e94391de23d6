package fr.raccordement.graphql.limits;

import com.netflix.concurrency.limits.Limiter;
import fr.raccordement.graphql.refusal.RequestRefusal;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Refuses with {@code UNAVAILABLE} an operation that could not be answered within its time, before
 * it is validated and executed. Subscriptions are bounded otherwise: by sockets and streams.
 */
@Component
@Order(55)
class AdmissionInterceptor implements WebGraphQlInterceptor {

    private static final List<String> WORDS = List.of("mutation", "subscription");

    private final AdmissionControl admission;
    private final DocumentCache documents;

    AdmissionInterceptor(AdmissionControl admission, DocumentCache documents) {
        this.admission = admission;
        this.documents = documents;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var operation = operation(request);
        return operation == Operation.SUBSCRIPTION
                ? chain.next(request)
                : Mono.defer(
                        () ->
                                admission
                                        .admit(operation == Operation.MUTATION)
                                        .map(admitted -> watched(admitted, chain, request))
                                        .orElseGet(AdmissionInterceptor::refused));
    }

    private static Mono<WebGraphQlResponse> refused() {
        return Mono.error(RequestRefusal.UNAVAILABLE.exception());
    }

    private static Mono<WebGraphQlResponse> watched(
            Limiter.Listener admitted, Chain chain, WebGraphQlRequest request) {
        return Mono.defer(() -> chain.next(request))
                .doFinally(
                        signal -> {
                            switch (signal) {
                                case ON_COMPLETE -> admitted.onSuccess();
                                case CANCEL -> admitted.onDropped();
                                default -> admitted.onIgnore();
                            }
                        });
    }

    /** The words alone could be in a comment, so the text is read where one is. */
    Operation operation(WebGraphQlRequest request) {
        var text = request.getDocument();
        if (WORDS.stream().noneMatch(text::contains)) {
            return Operation.QUERY;
        }
        var known = documents.known(text);
        try {
            return operation(known == null ? Parser.parse(text) : known, request);
        } catch (InvalidSyntaxException e) {
            return Operation.QUERY;
        }
    }

    private static Operation operation(Document document, WebGraphQlRequest request) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(it -> isAsked(it, request.getOperationName()))
                .map(OperationDefinition::getOperation)
                .findFirst()
                .orElse(Operation.QUERY);
    }

    private static boolean isAsked(OperationDefinition operation, @Nullable String name) {
        return name == null || name.isEmpty() || name.equals(operation.getName());
    }
}
