package fr.raccordement.graphql.refus;

import fr.raccordement.graphql.correlation.Langue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refuses a request before it is GraphQL, in the shape of a GraphQL answer all the same. */
@Component
public class RefusHttp {

    private final JsonMapper json;

    RefusHttp(JsonMapper json) {
        this.json = json;
    }

    /** Answers with the status, the code and the sentence of the refusal. */
    public void write(Refus refus, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var langue = Langue.of(request.getHeader("Accept-Language"));
        var error = Erreurs.of(refus, langue).toSpecification();
        response.setStatus(refus.status());
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(Map.of("errors", List.of(error))));
    }
}
