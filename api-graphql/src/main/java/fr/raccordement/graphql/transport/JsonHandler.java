package fr.raccordement.graphql.transport;

import static fr.raccordement.graphql.refusal.RequestRefusal.METHOD_NOT_ALLOWED;
import static fr.raccordement.graphql.refusal.RequestRefusal.PERSISTED_QUERY_NOT_FOUND;
import static fr.raccordement.graphql.refusal.RequestRefusal.SUBSCRIPTION_TRANSPORT;
import static fr.raccordement.graphql.refusal.RequestRefusal.UNAVAILABLE;

import fr.raccordement.graphql.refusal.RequestRefusal;
import jakarta.servlet.ServletException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Answers in JSON. The status is that of GraphQL over HTTP, but where the transport itself is
 * refused, or what is beyond what can be done now, and for an unknown persisted query, which
 * clients expect as an answer.
 */
class JsonHandler extends GraphQlHttpHandler {

    JsonHandler(WebGraphQlHandler graphQl) {
        super(graphQl);
    }

    @Override
    public ServerResponse handleRequest(ServerRequest request) throws ServletException {
        Transport.requireAdmitted(request);
        return super.handleRequest(request);
    }

    @Override
    protected ServerResponse prepareResponse(
            ServerRequest request, Mono<WebGraphQlResponse> answer) {
        return super.prepareResponse(request, answer.doOnNext(JsonHandler::allow));
    }

    private static void allow(WebGraphQlResponse response) {
        if (refusal(response).filter(METHOD_NOT_ALLOWED::equals).isPresent()) {
            response.getResponseHeaders().set("Allow", "POST");
        }
        if (refusal(response).filter(UNAVAILABLE::equals).isPresent()) {
            response.getResponseHeaders()
                    .set("Retry-After", "" + RequestRefusal.RETRY_AFTER_SECONDS);
        }
    }

    @Override
    protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
        return refusal(response)
                .map(it -> HttpStatus.valueOf(it.status()))
                .orElseGet(() -> super.selectResponseStatus(response, type));
    }

    private static Optional<RequestRefusal> refusal(WebGraphQlResponse response) {
        var code = RequestErrors.code(response);
        return Stream.of(
                        METHOD_NOT_ALLOWED,
                        SUBSCRIPTION_TRANSPORT,
                        PERSISTED_QUERY_NOT_FOUND,
                        UNAVAILABLE)
                .filter(it -> code.filter(it.name()::equals).isPresent())
                .findFirst();
    }
}
