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
 * The door of the GraphQL address, behind authentication: one JSON object by POST, answered in
 * JSON, not too often, not too large, not too slowly. Everything else is refused with its code.
 */
@Component
@Order(0)
class BodyFilter extends OncePerRequestFilter {

    private final LimitProperties limites;
    private final RateLimit debit;
    private final HttpRefusals refus;
    private final String path;

    BodyFilter(
            LimitProperties limites,
            RateLimit debit,
            HttpRefusals refus,
            @Value("${spring.graphql.http.path:/graphql}") String path) {
        this.limites = limites;
        this.debit = debit;
        this.refus = refus;
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
        var corps = BoundedBody.read(request, limites);
        if (corps.refus() != null) {
            response.setHeader("Connection", "close");
            refuse(corps.refus(), request, response);
            return;
        }
        chain.doFilter(new BufferedRequest(request, corps.bytes()), response);
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
        return caller == null || debit.allows(caller.getName())
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
        refus.write(why, request, response);
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
