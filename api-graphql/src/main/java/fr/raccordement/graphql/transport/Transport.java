package fr.raccordement.graphql.transport;

import graphql.GraphQLContext;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.web.servlet.function.ServerRequest;

/** How an operation came and how it is answered. */
public enum Transport {
    /** By POST, answered in JSON. */
    POST,
    /** By GET, answered in JSON. */
    GET,
    /** By POST, answered as a stream of events. */
    POST_STREAM,
    /** By GET, answered as a stream of events. */
    GET_STREAM,
    /** Over WebSocket. */
    SOCKET;

    private static final String KEY = Transport.class.getName();

    /** That of a request that has been let in. */
    public static Transport of(WebGraphQlRequest request) {
        return request instanceof WebSocketGraphQlRequest
                ? SOCKET
                : admitted(request.getAttributes().get(KEY));
    }

    /** That of the operation under way; null where it is an update of a subscription. */
    static @Nullable Transport of(GraphQLContext context) {
        return context.getOrDefault(KEY, null) instanceof Transport transport ? transport : null;
    }

    /** Whether a subscription can be answered. */
    public boolean streams() {
        return this != POST && this != GET;
    }

    /** Whether nothing may be changed: what a link or an image does. */
    boolean onlyReads() {
        return this == GET || this == GET_STREAM;
    }

    /** Marks a request as let in. */
    void admit(HttpServletRequest request) {
        request.setAttribute(KEY, this);
    }

    void into(GraphQLContext.Builder context) {
        context.of(KEY, this);
    }

    /** Fails for a request that has not been let in, however its address was spelled. */
    static void requireAdmitted(ServerRequest request) {
        admitted(request.attributes().get(KEY));
    }

    private static Transport admitted(@Nullable Object mark) {
        if (mark instanceof Transport transport) {
            return transport;
        }
        throw new IllegalStateException("A request went round the filter");
    }
}
