package fr.raccordement.graphql.securitylog;

import fr.raccordement.graphql.security.AuthenticationMode;
import fr.raccordement.graphql.security.ProviderLogout;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Writes which logins are refused, which logouts elsewhere are told of, and with which settings the
 * program is open.
 */
@Component
class SecurityEvents {

    /** None of them a secret. */
    private static final List<String> SETTINGS =
            List.of(
                    "server.address",
                    "server.port",
                    "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                    "spring.security.oauth2.resourceserver.jwt.audiences",
                    "raccordement.securite.claim-login",
                    "raccordement.securite.claim-roles",
                    "raccordement.certificats.emetteurs-de-demonstration",
                    "raccordement.scellement.actif",
                    "axon.axonserver.enabled");

    private final SecurityLog log;
    private final AuthenticationMode mode;
    private final Environment environment;
    private final Counter refusedLogins;

    SecurityEvents(
            SecurityLog log,
            AuthenticationMode mode,
            Environment environment,
            MeterRegistry meters) {
        refusedLogins =
                Counter.builder("raccordement.logins.refused")
                        .description("Logins and tokens that were refused")
                        .register(meters);
        this.log = log;
        this.mode = mode;
        this.environment = environment;
    }

    /** A token is not named; a login that was typed is. */
    @EventListener
    void on(AbstractAuthenticationFailureEvent refused) {
        refusedLogins.increment();
        var authentication = refused.getAuthentication();
        var fields = new LinkedHashMap<String, String>();
        fields.put("event.category", "authentication");
        fields.put("event.reason", refused.getException().getClass().getSimpleName());
        if (authentication.getDetails() instanceof WebAuthenticationDetails details) {
            fields.put("source.ip", details.getRemoteAddress());
        }
        var login =
                authentication instanceof UsernamePasswordAuthenticationToken
                        ? authentication.getName()
                        : "";
        log.write("login", "failure", login, fields);
    }

    @EventListener
    void on(ProviderLogout said) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("event.category", "session");
        fields.put("source.ip", said.address());
        if (said.refused() != null) {
            fields.put("event.reason", said.refused());
        }
        log.write("provider-logout", said.refused() == null ? "success" : "failure", "", fields);
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        var fields = new LinkedHashMap<>(Map.of("event.category", "configuration"));
        fields.put("raccordement.authentication", mode.name());
        for (var name : SETTINGS) {
            var value = environment.getProperty(name);
            if (value != null) {
                fields.put("raccordement.settings." + name.replace('.', '_'), value);
            }
        }
        log.write("start", "success", "", fields);
    }
}
