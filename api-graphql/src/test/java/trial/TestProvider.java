package trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Logs people in at the identity provider of the tests: authorization code, for one client, whose
 * verifier (RFC 7636) and secret it asks for.
 */
public final class TestProvider {

    public static final String CLIENT = "portail";
    public static final String SECRET = "a secret";

    private static final Map<String, Map<String, String>> ASKED = new ConcurrentHashMap<>();

    private static volatile UnaryOperator<JWTClaimsSet.Builder> idToken = it -> it;
    private static volatile UnaryOperator<JWTClaimsSet.Builder> accessToken = it -> it;
    private static volatile boolean refuses;

    private TestProvider() {}

    /** What the tokens of the next logins say besides the usual. */
    public static void says(
            UnaryOperator<JWTClaimsSet.Builder> id, UnaryOperator<JWTClaimsSet.Builder> access) {
        idToken = id;
        accessToken = access;
        refuses = false;
    }

    /** The person at the provider says no. */
    public static void refuses() {
        refuses = true;
    }

    static Map<String, Object> metadata(String address) {
        var metadata = new HashMap<String, Object>();
        metadata.put("issuer", address);
        metadata.put("jwks_uri", address + "/keys");
        metadata.put("authorization_endpoint", address + "/authorize");
        metadata.put("token_endpoint", address + "/token");
        metadata.put("end_session_endpoint", address + "/end");
        metadata.put("subject_types_supported", new String[] {"public"});
        metadata.put("response_types_supported", new String[] {"code"});
        metadata.put("id_token_signing_alg_values_supported", new String[] {"RS256"});
        return metadata;
    }

    static void on(HttpServer server) {
        server.createContext("/authorize", TestProvider::authorize);
        server.createContext("/token", TestProvider::token);
    }

    private static void authorize(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        ASKED.put(code, asked);
        var answer = refuses ? "error=access_denied" : "code=" + code;
        var target = asked.get("redirect_uri") + "?" + answer + "&state=" + asked.get("state");
        exchange.getResponseHeaders().set("Location", URI.create(target).toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void token(HttpExchange exchange) throws IOException {
        var given = parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var asked = ASKED.remove(given.getOrDefault("code", ""));
        var credentials = Base64.getEncoder().encodeToString(("portail:a+secret").getBytes(UTF_8));
        var isClient =
                ("Basic " + credentials)
                        .equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (asked == null || !isClient || !isVerified(asked, given.get("code_verifier"))) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        var nonce = asked.get("nonce");
        var id =
                TestTokens.with(
                        it ->
                                idToken.apply(
                                        it.audience(CLIENT)
                                                .issueTime(new Date())
                                                .claim("nonce", nonce)));
        var access = TestTokens.with(it -> accessToken.apply(it));
        answer(
                exchange,
                200,
                Map.of(
                        "token_type",
                        "Bearer",
                        "expires_in",
                        60,
                        "scope",
                        "openid profile",
                        "access_token",
                        access,
                        "id_token",
                        id));
    }

    private static boolean isVerified(Map<String, String> asked, String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            var challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
            return "S256".equals(asked.get("code_challenge_method"))
                    && challenge.equals(asked.get("code_challenge"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parameters of an address or a form. */
    public static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(it -> it.split("=", 2))
                .collect(
                        Collectors.toMap(
                                it -> URLDecoder.decode(it[0], UTF_8),
                                it -> URLDecoder.decode(it[1], UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> json)
            throws IOException {
        var bytes = Client.JSON.writeValueAsBytes(json);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
