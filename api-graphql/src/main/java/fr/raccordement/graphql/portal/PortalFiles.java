package fr.raccordement.graphql.portal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * The files of the portal: as the build has compressed them with Brotli for browsers that read it,
 * for all others compressed by the server as it goes (D-195). What has the hash of its content in
 * its name is kept for ever, all else is asked for again.
 */
class PortalFiles {

    private final ResourceHttpRequestHandler hashed;
    private final ResourceHttpRequestHandler named;

    PortalFiles(Resource location) throws Exception {
        var forEver = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        hashed = handler(location, forEver, null);
        named = handler(location, CacheControl.noCache(), PortalFiles::tag);
    }

    /** Not the time of the file, which is the same in every build. */
    private static ResourceHttpRequestHandler handler(
            Resource location, CacheControl cache, @Nullable Function<Resource, String> tags)
            throws Exception {
        var handler = new ResourceHttpRequestHandler();
        handler.setLocations(List.of(location));
        var compressed = new EncodedResourceResolver();
        compressed.setContentCodings(List.of("br"));
        handler.setResourceResolvers(List.of(compressed, new PathResourceResolver()));
        handler.setCacheControl(cache);
        handler.setUseLastModified(false);
        handler.setEtagGenerator(tags);
        handler.afterPropertiesSet();
        return handler;
    }

    private static String tag(Resource file) {
        try {
            return '"' + DigestUtils.md5DigestAsHex(file.getContentAsByteArray()) + '"';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is such a file, which then is the answer. */
    boolean serve(
            String path, boolean isHashed, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE, path);
        try {
            (isHashed ? hashed : named).handleRequest(request, response);
            return true;
        } catch (NoResourceFoundException _) {
            return false;
        } finally {
            request.removeAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE);
        }
    }
}
