package fr.raccordement.graphql.transport;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What is asked at the address of GraphQL, however it is spelled. */
@Component
class GraphQlAddress {

    private final PathPattern path;

    GraphQlAddress(@Value("${spring.graphql.http.path:/graphql}") String path) {
        this.path = PathPatternParser.defaultInstance.parse(path);
    }

    /** Whether a request is for it and opens no WebSocket. */
    boolean isOf(HttpServletRequest request) {
        var asked = ServletRequestPathUtils.parse(request).pathWithinApplication();
        return path.matches(asked) && !opensSocket(request);
    }

    /** As the mapping of the WebSocket sees it: any other request that says so comes in here. */
    private static boolean opensSocket(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    /** Whether a body is what a POST has to bring. */
    static boolean isJson(@Nullable String contentType) {
        try {
            var type = contentType == null ? null : MediaType.parseMediaType(contentType);
            Charset charset = type == null ? null : type.getCharset();
            return type != null
                    && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
                    && (charset == null || charset.equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
