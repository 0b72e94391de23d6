package fr.raccordement.graphql.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.threeten.extra.MutableClock;

/** Against a provider that counts how often it is asked, and can be away, silent or rotate. */
class ProviderKeysTest {

    private static final ClesProperties CLES =
            new ClesProperties(
                    Duration.ofMinutes(1),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(15),
                    Duration.ofMillis(500));

    private final MutableClock clock =
            MutableClock.of(Instant.parse("2026-11-30T08:00:00Z"), ZoneOffset.UTC);
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer provider;
    private BearerTokens tokens;
    private RSAKey first;
    private RSAKey second;
    private volatile List<RSAKey> published;
    private volatile int status = 200;
    private volatile boolean silent;

    @BeforeEach
    void start() throws Exception {
        first = new RSAKeyGenerator(2048).keyID("1").generate();
        second = new RSAKeyGenerator(2048).keyID("2").generate();
        published = List.of(first);
        provider = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        provider.setExecutor(Executors.newCachedThreadPool());
        provider.createContext("/", this::answer);
        provider.start();
        var address = address();
        var decoder =
                new SupplierJwtDecoder(
                        () -> {
                            var builder = NimbusJwtDecoder.withIssuerLocation(address);
                            new TokenConfiguration().decoding(CLES, clock).customize(builder);
                            return builder.build();
                        });
        tokens = new BearerTokens(new JwtAuthenticationProvider(decoder), CLES, clock);
    }

    @AfterEach
    void stop() {
        end.countDown();
        provider.stop(0);
    }

    @Test
    void tokens_that_name_no_key_of_the_provider_ask_it_twice_an_interval() throws Exception {
        prove(first);
        var stranger = new RSAKeyGenerator(2048).keyID("x").generate();
        asked.set(0);
        for (int i = 0; i < 50; i++) {
            refused(new RSAKey.Builder(stranger).keyID("x" + i).build());
        }
        assertThat(asked).hasValueBetween(1, 2);
        clock.add(CLES.intervalle().plusSeconds(1));
        for (int i = 0; i < 50; i++) {
            refused(new RSAKey.Builder(stranger).keyID("y" + i).build());
        }
        assertThat(asked).hasValueBetween(3, 4);
        prove(first);
    }

    @Test
    void a_new_key_is_good_as_soon_as_it_is_published() throws Exception {
        prove(first);
        published = List.of(first, second);

        prove(second);
        prove(first);
    }

    @Test
    void a_withdrawn_key_is_good_for_a_set_time_and_no_longer() throws Exception {
        prove(first);
        published = List.of(second);
        clock.add(CLES.duree().minusSeconds(1));
        prove(first);
        clock.add(Duration.ofSeconds(2));

        refused(first);
        prove(second);
    }

    /** The unknown ones are asked for, and so the withdrawn one is found out. */
    @Test
    void tokens_of_strangers_do_not_keep_a_withdrawn_key() throws Exception {
        prove(first);
        published = List.of(second);
        for (int i = 0; i < 8; i++) {
            clock.add(Duration.ofSeconds(10));
            refused(new RSAKey.Builder(second).keyID("x" + i).build());
        }
        refused(first);
    }

    @Test
    void while_the_provider_is_away_known_keys_are_good_for_a_set_time() throws Exception {
        prove(first);
        status = 503;
        clock.add(CLES.panne().minusSeconds(1));
        prove(first);
        away(second);
        clock.add(CLES.duree().plusSeconds(2));
        away(first);
        status = 200;
        clock.add(CLES.intervalle().plusSeconds(1));
        prove(first);
        refused(second);
    }

    @Test
    void a_provider_that_never_answered_is_asked_once_an_interval() throws Exception {
        status = 500;
        away(first);
        var atFirst = asked.get();
        for (int i = 0; i < 20; i++) {
            away(first);
        }
        assertThat(asked).hasValue(atFirst);
        status = 200;
        away(first);
        clock.add(CLES.intervalle().plusSeconds(1));
        prove(first);
    }

    @Test
    void a_silent_provider_holds_nobody_up_for_long() throws Exception {
        prove(first);
        silent = true;
        clock.add(CLES.intervalle().plusSeconds(1));
        asked.set(0);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var strangers =
                    IntStream.range(0, 20)
                            .mapToObj(i -> callers.submit(() -> outcome(second)))
                            .toList();
            var known = callers.submit(() -> outcome(first));
            assertThat(known.get()).isEqualTo("proven");
            for (Future<String> stranger : strangers) {
                assertThat(stranger.get()).isEqualTo("away");
            }
        }
        assertThat(asked).hasValueBetween(1, 2);
    }

    private String address() {
        return "http://127.0.0.1:" + provider.getAddress().getPort();
    }

    private void prove(RSAKey key) throws Exception {
        assertThat(outcome(key)).isEqualTo("proven");
    }

    private void refused(RSAKey key) throws Exception {
        assertThat(outcome(key)).isEqualTo("refused");
    }

    private void away(RSAKey key) throws Exception {
        assertThat(outcome(key)).isEqualTo("away");
    }

    private String outcome(RSAKey key) throws Exception {
        var jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        new JWTClaimsSet.Builder()
                                .issuer(address())
                                .subject("marie")
                                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                                .build());
        jwt.sign(new RSASSASigner(key));
        try {
            tokens.authenticate(new BearerTokenAuthenticationToken(jwt.serialize()));
            return "proven";
        } catch (InvalidBearerTokenException _) {
            return "refused";
        } catch (ProviderAwayException _) {
            return "away";
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        if (silent) {
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        var address = address();
        var body =
                exchange.getRequestURI().getPath().equals("/keys")
                        ? new JWKSet(List.copyOf(published)).toString()
                        : """
                        {"issuer":"%1$s","jwks_uri":"%1$s/keys","subject_types_supported":["public"],
                         "response_types_supported":["code"],
                         "id_token_signing_alg_values_supported":["RS256"]}
                        """
                                .formatted(address);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, status == 200 ? body.length() : -1);
        if (status == 200) {
            exchange.getResponseBody().write(body.getBytes(UTF_8));
        }
        exchange.close();
    }
}
