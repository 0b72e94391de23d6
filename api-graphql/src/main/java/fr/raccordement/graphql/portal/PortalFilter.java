package fr.raccordement.graphql.portal;

import fr.raccordement.graphql.refusal.HttpRefusals;
import fr.raccordement.graphql.refusal.RequestRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Answers with the portal what a browser asks for and no address of the program is: its files, and
 * its one page wherever a person goes, since the page itself knows its addresses. It stands before
 * all questions of rights and can give nothing but that (D-195).
 */
class PortalFilter extends OncePerRequestFilter {

    /** The reference of the API, which are files like all others (D-261). */
    private static final String DOCS = "docs";

    private static final PathPattern HASHED = pattern("/assets/**");

    private final List<PathPattern> ofTheProgram;
    private final PortalPage page;
    private final PortalFiles files;
    private final HttpRefusals refusals;

    /**
     * The filter before a program.
     *
     * @param ofTheProgram what the program itself answers, as patterns of paths
     */
    PortalFilter(
            List<String> ofTheProgram, PortalPage page, PortalFiles files, HttpRefusals refusals) {
        this.ofTheProgram = ofTheProgram.stream().map(PortalFilter::pattern).toList();
        this.page = page;
        this.files = files;
        this.refusals = refusals;
    }

    private static PathPattern pattern(String text) {
        return PathPatternParser.defaultInstance.parse(text);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var method = request.getMethod();
        return !"GET".equals(method) && !"HEAD".equals(method);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        if (decoded(path).equals(DOCS)) {
            response.sendRedirect(request.getContextPath() + "/" + DOCS + "/index.html");
        } else if (ofTheProgram.stream().anyMatch(it -> it.matches(path))) {
            chain.doFilter(request, response);
        } else if (isPage(path)) {
            page.write(response);
        } else if (isFile(path)
                && files.serve(decoded(path), HASHED.matches(path), request, response)) {
            logger.trace("Served a file");
        } else if (HASHED.matches(path)) {
            refusals.write(RequestRefusal.NOT_FOUND, request, response);
        } else if (wantsPage(request)) {
            page.write(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPage(PathContainer path) {
        var decoded = decoded(path);
        return decoded.isEmpty() || decoded.equals("index.html");
    }

    private static boolean isFile(PathContainer path) {
        return segments(path).reduce((_, last) -> last).orElse("").contains(".");
    }

    private static String decoded(PathContainer path) {
        return String.join("/", segments(path).toList());
    }

    private static Stream<String> segments(PathContainer path) {
        return path.elements().stream()
                .filter(PathSegment.class::isInstance)
                .map(it -> ((PathSegment) it).valueToMatch());
    }

    /** As browsers do when a person goes somewhere, and scripts and programs do not. */
    private static boolean wantsPage(HttpServletRequest request) {
        try {
            return MediaType.parseMediaTypes(request.getHeader("Accept")).stream()
                    .anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
