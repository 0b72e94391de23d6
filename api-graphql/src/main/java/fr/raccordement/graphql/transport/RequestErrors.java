package fr.raccordement.graphql.transport;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Flux;

/** The errors of an operation that did not run: of its syntax, validation, cost or transport. */
final class RequestErrors {

    private RequestErrors() {}

    /** Such errors end the operation as those of a subscription do; other answers stay. */
    static WebGraphQlResponse asError(WebGraphQlResponse response) {
        var result = response.getExecutionResult();
        if (result.isDataPresent() || result.getErrors().isEmpty()) {
            return response;
        }
        var error = new SubscriptionPublisherException(List.copyOf(result.getErrors()), null);
        return response.transform(answer -> answer.data(Flux.error(error)).errors(List.of()));
    }

    /** The code of the first of them. */
    static Optional<String> code(WebGraphQlResponse response) {
        var result = response.getExecutionResult();
        return result.isDataPresent()
                ? Optional.empty()
                : result.getErrors().stream()
                        .flatMap(error -> Stream.ofNullable(error.getExtensions()))
                        .flatMap(extensions -> Stream.ofNullable(extensions.get("code")))
                        .map(String::valueOf)
                        .findFirst();
    }
}
