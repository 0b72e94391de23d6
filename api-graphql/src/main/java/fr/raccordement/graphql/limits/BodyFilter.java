package fr.raccordement.graphql.limits;

import fr.raccordement.graphql.refusal.HttpRefusals;
import fr.raccordement.graphql.refusal.RequestRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Guards the GraphQL address, behind authentication: one JSON object by POST, answered in JSON,
 * within the rate, the size and the time allowed. Everything else is refused with its code.
 */
@Component
@Order(0)
class BodyFilter extends OncePerRequestFilter {

    private final LimitProperties limits;
    private final RateLimit rateLimit;
    private final HttpRefusals refusals;
    private final String path;

    BodyFilter(
            LimitProperties limits,
            RateLimit rateLimit,
            HttpRefusals refusals,
            @Value("${spring.graphql.http.path:/graphql}") String path) {
        this.limits = limits;
        this.rateLimit = rateLimit;
        this.refusals = refusals;
        this.path = path;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !path.equals(request.getRequestURI())
                || "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var form = form(request);
        if (form != null) {
            refuse(form, request, response);
            return;
        }
        var body = BoundedBody.read(request, limits);
        if (body.refusal() != null) {
            response.setHeader("Connection", "close");
            refuse(body.refusal(), request, response);
            return;
        }
        chain.doFilter(new BufferedRequest(request, body.bytes()), response);
    }

    private @Nullable RequestRefusal form(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return RequestRefusal.METHOD_NOT_ALLOWED;
        }
        if (!isJson(request.getContentType())) {
            return RequestRefusal.UNSUPPORTED_MEDIA_TYPE;
        }
        if (!acceptsJson(request.getHeader("Accept"))) {
            return RequestRefusal.NOT_ACCEPTABLE;
        }
        Principal caller = request.getUserPrincipal();
        return caller == null || rateLimit.allows(caller.getName())
                ? null
                : RequestRefusal.TOO_MANY_REQUESTS;
    }

    private void refuse(
            RequestRefusal why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (why == RequestRefusal.METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "POST");
        }
        if (why == RequestRefusal.TOO_MANY_REQUESTS) {
            response.setHeader("Retry-After", "1");
        }
        refusals.write(why, request, response);
    }

    private static boolean isJson(@Nullable String header) {
        try {
            var type = header == null ? null : MediaType.parseMediaType(header);
            Charset charset = type == null ? null : type.getCharset();
            return type != null
                    && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
                    && (charset == null || charset.equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean acceptsJson(@Nullable String header) {
        try {
            return header == null
                    || MediaType.parseMediaTypes(header).stream()
                            .anyMatch(
                                    type ->
                                            type.isCompatibleWith(MediaType.APPLICATION_JSON)
                                                    || type.isCompatibleWith(
                                                            MediaType
                                                                    .APPLICATION_GRAPHQL_RESPONSE));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
