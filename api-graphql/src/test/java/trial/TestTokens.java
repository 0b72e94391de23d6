package trial;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.springframework.test.context.DynamicPropertyRegistry;

/** An identity provider of the tests. */
public final class TestTokens {

    /** How long a token is good for. */
    public static final Duration LIFE = Duration.ofMinutes(1);

    private static final KeyPair OURS = keys();
    private static final KeyPair OTHER = keys();
    private static final AtomicBoolean AWAY = new AtomicBoolean();
    private static final String ISSUER = issuer();

    private TestTokens() {}

    public static void configure(DynamicPropertyRegistry properties) {
        var jwt = "spring.security.oauth2.resourceserver.jwt.";
        properties.add(jwt + "issuer-uri", () -> ISSUER);
        properties.add(jwt + "audiences", () -> "raccordement");
    }

    /** Whether the provider gives its keys. */
    public static void givesKeys(boolean given) {
        AWAY.set(!given);
    }

    /** A token that names a key by an identifier that the provider knows nothing of. */
    public static String ofKey(String kid) {
        return sign(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid).build(), OTHER);
    }

    /** A valid token that says what it is. */
    public static String ofType(String type) {
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType(type)).build(),
                OURS);
    }

    /** Where the provider is. */
    public static String address() {
        return ISSUER;
    }

    public static String valid() {
        return with(it -> it);
    }

    public static String with(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return sign(claims.apply(usual()).build(), OURS);
    }

    /** The same, which says what it is. */
    public static String with(String type, UnaryOperator<JWTClaimsSet.Builder> claims) {
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType(type)).build(),
                claims.apply(usual()).build(),
                OURS);
    }

    public static String forged() {
        return forged(it -> it);
    }

    /** Signed by a key that is not the provider's. */
    public static String forged(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return sign(claims.apply(usual()).build(), OTHER);
    }

    public static String unsigned() {
        return unsigned(it -> it);
    }

    /** By the algorithm none. */
    public static String unsigned(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return new PlainJWT(claims.apply(usual()).build()).serialize();
    }

    /** By a secret that everybody knows: the public key of the provider. */
    public static String bySecret(UnaryOperator<JWTClaimsSet.Builder> claims) {
        try {
            var jwt =
                    new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.apply(usual()).build());
            jwt.sign(new MACSigner(OURS.getPublic().getEncoded()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet.Builder usual() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("raccordement")
                .subject("marie")
                .expirationTime(new Date(System.currentTimeMillis() + LIFE.toMillis()));
    }

    private static String sign(JWSHeader header, KeyPair keys) {
        return sign(header, usual().build(), keys);
    }

    private static String sign(JWTClaimsSet claims, KeyPair keys) {
        return sign(new JWSHeader(JWSAlgorithm.RS256), claims, keys);
    }

    private static String sign(JWSHeader header, JWTClaimsSet claims, KeyPair keys) {
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(keys.getPrivate()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String issuer() {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            var key = new RSAKey.Builder((RSAPublicKey) OURS.getPublic()).build();
            answer(server, "/.well-known/openid-configuration", TestProvider.metadata(address));
            TestProvider.on(server);
            answer(server, "/keys", new JWKSet(key).toJSONObject());
            server.start();
            return address;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpServer server, String path, Map<String, ?> json) {
        server.createContext(
                path,
                exchange -> {
                    var bytes = Client.JSON.writeValueAsBytes(json);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    if (AWAY.get()) {
                        exchange.sendResponseHeaders(503, -1);
                    } else {
                        exchange.sendResponseHeaders(200, bytes.length);
                        exchange.getResponseBody().write(bytes);
                    }
                    exchange.close();
                });
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
