package fr.raccordement.graphql.portal;

import fr.raccordement.api.Texte;
import fr.raccordement.graphql.refusal.HttpRefusals;
import fr.raccordement.graphql.refusal.RequestRefusal;
import fr.raccordement.graphql.security.PortalLogin;
import fr.raccordement.graphql.security.PortalLogin.Mode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What a page asks before anything else: whose it is, and how one becomes somebody (D-194). */
@Controller
class PortalSessionController {

    private final PortalLogin login;
    private final PortalProperties properties;
    private final HttpRefusals refusals;

    PortalSessionController(PortalLogin login, PortalProperties properties, HttpRefusals refusals) {
        this.login = login;
        this.properties = properties;
        this.refusals = refusals;
    }

    @GetMapping("/portal/session")
    ResponseEntity<State> session(HttpServletRequest request) {
        var user = login.who(request).map(it -> new User(it.login()));
        var canLogInHere = login.mode() == Mode.DEMONSTRATION;
        var token = user.isPresent() || canLogInHere ? token(request) : "";
        var state =
                new State(
                        user.orElse(null),
                        login.mode(),
                        login.accounts().stream()
                                .map(it -> new Account(it.login(), it.nom(), it.description()))
                                .toList(),
                        new Csrf("X-CSRF-TOKEN", token),
                        properties.nom(),
                        properties.logo() == null ? null : "/portal/logo",
                        login.address());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(state);
    }

    /** For whoever may log in or is, so that those who cannot have no session. */
    private static String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken it
                ? it.getToken()
                : "";
    }

    @PostMapping("/portal/session/demonstration")
    void demonstration(
            @RequestBody Asked asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (login.as(asked.login(), request, response)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            refusals.write(RequestRefusal.NOT_FOUND, request, response);
        }
    }

    @PostMapping("/portal/session/end")
    ResponseEntity<Ended> end(HttpServletRequest request, HttpServletResponse response) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Ended(login.out(request, response)));
    }

    record Asked(@Nullable String login) {}

    record Ended(@Nullable String redirect) {}

    record User(String login) {}

    record Account(String login, String name, Texte description) {}

    record Csrf(String header, String token) {}

    record State(
            @Nullable User user,
            Mode mode,
            List<Account> accounts,
            Csrf csrf,
            String name,
            @Nullable String logo,
            @Nullable String loginUrl) {}
}
