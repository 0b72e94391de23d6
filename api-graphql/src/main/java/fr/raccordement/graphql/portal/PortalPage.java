package fr.raccordement.graphql.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.io.Resource;

/**
 * The one page of the portal, written anew for each request: its scripts and styles bear a number
 * that is used once, and the browser is told to take no other.
 */
class PortalPage {

    private static final String PLACE = "__CSP_NONCE__";
    private static final String POLICY =
            "default-src 'none'; script-src 'self' 'nonce-%1$s'; style-src 'self' 'nonce-%1$s';"
                    + " img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src"
                    + " 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final SecureRandom random = new SecureRandom();
    private final String text;

    PortalPage(Resource file) throws IOException {
        text = file.getContentAsString(UTF_8);
    }

    void write(HttpServletResponse response) throws IOException {
        var drawn = new byte[16];
        random.nextBytes(drawn);
        var nonce = Base64.getEncoder().encodeToString(drawn);
        var body = text.replace(PLACE, nonce).getBytes(UTF_8);
        response.setHeader("Content-Security-Policy", POLICY.formatted(nonce));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
