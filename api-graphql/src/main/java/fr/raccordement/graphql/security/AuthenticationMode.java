package fr.raccordement.graphql.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * How callers authenticate: one mode, decided by the configuration (D-096).
 *
 * <p>A configuration that would allow both, neither, or known passwords on a network is refused
 * with {@link ContradictoryAuthenticationException} before anything listens.
 */
public enum AuthenticationMode {
    /** Known accounts over HTTP Basic, on the loopback address alone. */
    DEMONSTRATION,
    /** Bearer tokens of the organisation's identity provider; no account of our own exists. */
    TOKEN;

    /** Of the client by which people log in to the portal. */
    static final String CLIENT = "spring.security.oauth2.client.registration.portal.client-id";

    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

    /** What the configuration asks for. */
    public static AuthenticationMode of(Environment environment) {
        var tokens =
                Stream.of("issuer-uri", "jwk-set-uri", "public-key-location")
                        .anyMatch(key -> present(environment.getProperty(JWT + key)));
        var asked =
                environment.getProperty(
                        "raccordement.demonstration.enabled", Boolean.class, !tokens);
        if (asked && tokens) {
            throw new ContradictoryAuthenticationException(
                    "The demonstration accounts and bearer tokens are both configured.",
                    "Remove raccordement.demonstration.enabled=true, or the properties "
                            + JWT
                            + "*.");
        }
        if (!asked && !tokens) {
            throw new ContradictoryAuthenticationException(
                    "The demonstration is off and no token issuer is configured: nobody could log"
                            + " in.",
                    "Set "
                            + JWT
                            + "issuer-uri, or remove raccordement.demonstration.enabled=false.");
        }
        if (asked) {
            requireLoopback(environment);
            requireNoProvider(environment);
        }
        return asked ? DEMONSTRATION : TOKEN;
    }

    private static void requireNoProvider(Environment environment) {
        if (present(environment.getProperty(CLIENT))) {
            throw new ContradictoryAuthenticationException(
                    "A login at an identity provider is configured, and the demonstration accounts"
                            + " are on.",
                    "Set " + JWT + "issuer-uri too, or remove " + CLIENT + ".");
        }
    }

    private static void requireLoopback(Environment environment) {
        requireLoopback(environment, "server.address");
        if (present(environment.getProperty("management.server.port"))) {
            requireLoopback(environment, "management.server.address");
        }
    }

    private static void requireLoopback(Environment environment, String key) {
        var address = environment.getProperty(key);
        if (!isLoopback(address)) {
            throw new ContradictoryAuthenticationException(
                    "The demonstration accounts have known passwords, and %s=%s is not a loopback address."
                            .formatted(key, address),
                    "Set " + key + "=127.0.0.1, or configure " + JWT + "issuer-uri.");
        }
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return present(address) && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private static boolean present(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
