package fr.raccordement.graphql.transport;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request that has been let in, as the handlers of GraphQL know it: by POST, accepting one way of
 * answering.
 */
class BufferedRequest extends ReadRequest {

    private static final String ACCEPT = "Accept";
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String JSON = "application/json";

    private final Map<String, List<String>> headers;

    BufferedRequest(HttpServletRequest request, byte[] bytes, String accept) {
        super(request, bytes);
        headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        headers.put(CONTENT_TYPE, List.of(JSON));
        headers.remove(ACCEPT);
        if (!accept.isEmpty()) {
            headers.put(ACCEPT, List.of(accept));
        }
    }

    @Override
    public String getMethod() {
        return "POST";
    }

    @Override
    public String getContentType() {
        return JSON;
    }

    @Override
    public @Nullable String getHeader(String name) {
        var values = headers.get(name);
        return values == null ? null : values.getFirst();
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return Collections.enumeration(headers.getOrDefault(name, List.of()));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(headers.keySet());
    }
}
