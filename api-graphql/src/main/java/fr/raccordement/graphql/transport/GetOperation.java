package fr.raccordement.graphql.transport;

import fr.raccordement.graphql.refusal.RequestRefusal;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An operation in the address, as GraphQL over HTTP spells it: {@code query}, {@code
 * operationName}, and as JSON {@code variables} and {@code extensions}.
 */
@Component
class GetOperation {

    private final JsonMapper json;

    GetOperation(JsonMapper json) {
        this.json = json;
    }

    /**
     * The body that a POST of it would have. Refuses with {@code BAD_REQUEST} what is there twice,
     * or is no JSON object, or nothing at all.
     */
    BoundedBody body(HttpServletRequest request) {
        var body = json.createObjectNode();
        try {
            text(request, "query", body);
            text(request, "operationName", body);
            object(request, "variables", body);
            object(request, "extensions", body);
        } catch (JacksonException | IllegalArgumentException _) {
            return BoundedBody.refused(RequestRefusal.BAD_REQUEST);
        }
        return body.has("query") || body.has("extensions")
                ? new BoundedBody(json.writeValueAsBytes(body), null)
                : BoundedBody.refused(RequestRefusal.BAD_REQUEST);
    }

    private static void text(HttpServletRequest request, String name, ObjectNode body) {
        var value = only(request, name);
        if (value != null) {
            body.put(name, value);
        }
    }

    private void object(HttpServletRequest request, String name, ObjectNode body) {
        var value = only(request, name);
        if (value == null || value.isBlank()) {
            return;
        }
        var read = json.readTree(value);
        if (!read.isObject() && !read.isNull()) {
            throw new IllegalArgumentException(name);
        }
        if (read.isObject()) {
            body.set(name, read);
        }
    }

    private static @Nullable String only(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        if (values != null && values.length > 1) {
            throw new IllegalArgumentException(name);
        }
        return values == null ? null : values[0];
    }
}
