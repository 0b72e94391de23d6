package fr.raccordement.graphql.refusal;

import fr.raccordement.graphql.correlation.Correlation;
import fr.raccordement.graphql.correlation.PreferredLanguage;
import graphql.GraphQLError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refuses a request before it is GraphQL, in the shape of a GraphQL answer (D-117). */
@Component
public class HttpRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(HttpRefusals.class);

    private final JsonMapper json;

    HttpRefusals(JsonMapper json) {
        this.json = json;
    }

    /** Answers with the status, the code and the sentence of the refusal. */
    public void write(
            RequestRefusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var language = PreferredLanguage.of(request.getHeader("Accept-Language"));
        write(refusal.status(), RefusalErrors.of(refusal, language), response);
    }

    /** Answers with the refusal that a failure means, else with {@code INTERNAL}. */
    public void write(Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var meant = FailureTranslation.of(failure);
        if (meant.isEmpty()) {
            LOG.error("Failure answered to the caller as {}", Correlation.current(), failure);
        }
        var refusal = meant.orElseGet(RequestRefusal.INTERNAL::refusal);
        var language = PreferredLanguage.of(request.getHeader("Accept-Language"));
        write(
                status(refusal.code()),
                RefusalErrors.of(refusal, language, RefusalErrors.Location.NONE),
                response);
    }

    private void write(int status, GraphQLError error, HttpServletResponse response)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        if (status == RequestRefusal.UNAVAILABLE.status()) {
            response.setHeader("Retry-After", "" + RequestRefusal.RETRY_AFTER_SECONDS);
        }
        var traced = RefusalErrors.traced(error, Correlation.current());
        response.getOutputStream()
                .write(json.writeValueAsBytes(Map.of("errors", List.of(traced.toSpecification()))));
    }

    /** Of a rule of the domain: whoever asks may not. */
    private static int status(String code) {
        return Arrays.stream(RequestRefusal.values())
                .filter(it -> it.name().equals(code))
                .findFirst()
                .orElse(RequestRefusal.FORBIDDEN)
                .status();
    }
}
