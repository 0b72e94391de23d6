package fr.raccordement.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import fr.raccordement.api.webhook.CauseEchec;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a receiver may do to the sender, over real sockets. */
class HttpSendingTest {

    private static final String NEW = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OLD = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final Duration DEADLINE = Duration.ofMillis(700);
    private static final Duration MOST = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory());
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        over.countDown();
        for (var one : opened) {
            one.close();
        }
        threads.shutdownNow();
    }

    @Test
    void a_delivery_is_signed_by_every_secret_and_verified_by_each() throws Exception {
        var received = new CopyOnWriteArrayList<Map<String, List<String>>>();
        var bodies = new CopyOnWriteArrayList<String>();
        var port =
                serve(
                        exchange -> {
                            received.add(Map.copyOf(exchange.getRequestHeaders()));
                            bodies.add(
                                    new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8));
                            exchange.sendResponseHeaders(204, -1);
                        });

        var outcome = sending(local(), SSLContext.getDefault()).send(message("http", port));

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.statut()).isEqualTo(204);
        assertThat(bodies).containsExactly("{\"é\":1}");
        var headers = received.getFirst();
        assertThat(headers.get("Webhook-id")).containsExactly("livraison-1-compta-816");
        assertThat(headers.get("Content-type").getFirst())
                .startsWith("application/cloudevents+json");
        for (var secret : List.of(NEW, OLD)) {
            new Webhook(secret)
                    .verify(
                            bodies.getFirst(),
                            Map.of(
                                    "webhook-id", headers.get("Webhook-id"),
                                    "webhook-timestamp", headers.get("Webhook-timestamp"),
                                    "webhook-signature", headers.get("Webhook-signature")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200,",
        "201,",
        "299,",
        "301, REDIRECTION",
        "302, REDIRECTION",
        "307, REDIRECTION",
        "308, REDIRECTION",
        "400, STATUT",
        "404, STATUT",
        "410, STATUT",
        "429, STATUT",
        "500, STATUT",
        "503, STATUT"
    })
    void only_2xx_is_taken_over_and_no_redirection_is_followed(int status, CauseEchec cause)
            throws Exception {
        var calls = new AtomicInteger();
        var port =
                serve(
                        exchange -> {
                            calls.incrementAndGet();
                            exchange.getResponseHeaders().add("Location", "/ailleurs");
                            exchange.sendResponseHeaders(status, -1);
                        });

        var outcome = sending(local(), SSLContext.getDefault()).send(message("http", port));

        assertThat(outcome.cause()).isEqualTo(cause);
        assertThat(outcome.statut()).isEqualTo(status);
        assertThat(calls).hasValue(1);
    }

    @Test
    void an_answer_without_end_is_not_read() throws Exception {
        var port =
                serve(
                        exchange -> {
                            exchange.sendResponseHeaders(200, 0);
                            endless(exchange.getResponseBody());
                        });

        var outcome = sending(local(), SSLContext.getDefault()).send(message("http", port));

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.millis()).isLessThan(MOST.toMillis());
    }

    /** One that never answers, one that answers a byte at a time, one whose head never ends. */
    @ParameterizedTest
    @ValueSource(strings = {"silent", "dripping", "interim"})
    void a_slow_receiver_is_given_up_in_time(String kind) throws Exception {
        var port =
                accept(
                        socket -> {
                            var out = socket.getOutputStream();
                            switch (kind) {
                                case "silent" -> over.await();
                                case "dripping" -> drip(out, "HTTP/1.1 200 OK\r\nX: ");
                                default -> drip(out, "HTTP/1.1 102 Processing\r\n\r\n");
                            }
                        });

        var outcome =
                sending(local(), SSLContext.getDefault(), DEADLINE).send(message("http", port));

        assertThat(outcome.cause()).isEqualTo(CauseEchec.DELAI);
        assertThat(outcome.millis()).isBetween(DEADLINE.toMillis() - 50, MOST.toMillis());
    }

    @Test
    void a_head_without_end_is_not_read() throws Exception {
        var port =
                accept(
                        socket -> {
                            var out = socket.getOutputStream();
                            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                            for (int i = 0; i < 100_000; i++) {
                                out.write(
                                        ("X-" + i + ": y\r\n").getBytes(StandardCharsets.US_ASCII));
                            }
                        });

        assertThat(sending(local(), SSLContext.getDefault()).send(message("http", port)).cause())
                .isEqualTo(CauseEchec.CONNEXION);
    }

    @Test
    void a_connection_that_is_closed_or_refused_is_a_failure() throws Exception {
        var closing = accept(Socket::close);
        assertThat(sending(local(), SSLContext.getDefault()).send(message("http", closing)).cause())
                .isEqualTo(CauseEchec.CONNEXION);
        int nobody;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        assertThat(sending(local(), SSLContext.getDefault()).send(message("http", nobody)).cause())
                .isEqualTo(CauseEchec.CONNEXION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "0.0.0.0",
                "[::1]",
                "10.0.0.1",
                "169.254.169.254",
                "[::ffff:127.0.0.1]",
                "2130706433",
                "0x7f000001",
                "127.1"
            })
    void a_private_or_local_address_is_never_connected_to(String host) throws Exception {
        var calls = new AtomicInteger();
        var port = serve(exchange -> calls.incrementAndGet());
        var names = new PublicNames(SystemDefaultDnsResolver.INSTANCE, false);

        var outcome =
                sending(names, SSLContext.getDefault())
                        .send(message("http://" + host + ":" + port + "/avis"));

        assertThat(outcome.cause()).isIn(CauseEchec.ADRESSE_REFUSEE, CauseEchec.NOM_INCONNU);
        assertThat(calls).hasValue(0);
    }

    /** The name was public as it was registered; it is asked again for each connection. */
    @Test
    void a_name_that_comes_to_stand_for_this_machine_is_refused() throws Exception {
        var calls = new AtomicInteger();
        var port = serve(exchange -> calls.incrementAndGet());
        var asked = new AtomicInteger();
        var names =
                new PublicNames(
                        answering(
                                _ -> {
                                    asked.incrementAndGet();
                                    return List.of("127.0.0.1");
                                }),
                        false);
        var sending = sending(names, SSLContext.getDefault());

        for (int i = 1; i <= 3; i++) {
            assertThat(sending.send(message("http://rebond.example.org:" + port + "/")).cause())
                    .isEqualTo(CauseEchec.ADRESSE_REFUSEE);
            assertThat(asked).hasValue(i);
        }
        assertThat(calls).hasValue(0);
    }

    @Test
    void one_private_address_among_public_ones_is_enough_to_refuse() throws Exception {
        var names = new PublicNames(answering(_ -> List.of("93.184.215.14", "192.168.1.1")), false);

        assertThat(
                        sending(names, SSLContext.getDefault())
                                .send(message("http://melange.example.org/"))
                                .cause())
                .isEqualTo(CauseEchec.ADRESSE_REFUSEE);
    }

    @Test
    void an_unknown_name_is_said() throws Exception {
        var names =
                new PublicNames(
                        answering(
                                host -> {
                                    throw new UnknownHostException(host);
                                }),
                        false);

        assertThat(
                        sending(names, SSLContext.getDefault())
                                .send(message("https://absent.example.org/"))
                                .cause())
                .isEqualTo(CauseEchec.NOM_INCONNU);
    }

    @Test
    void over_tls_a_receiver_is_trusted_by_its_certificate_and_name() throws Exception {
        var tls = new Tls("localhost");
        var port = serveTls(tls, exchange -> exchange.sendResponseHeaders(200, -1));

        assertThat(
                        sending(local(), tls.trusting())
                                .send(message("https://localhost:" + port + "/"))
                                .succeeded())
                .isTrue();
        assertThat(
                        sending(local(), SSLContext.getDefault())
                                .send(message("https://localhost:" + port + "/"))
                                .cause())
                .isEqualTo(CauseEchec.TLS);
        assertThat(
                        sending(local(), tls.trusting())
                                .send(message("https://127.0.0.1:" + port + "/"))
                                .cause())
                .isEqualTo(CauseEchec.TLS);
    }

    private static PublicNames local() {
        return new PublicNames(SystemDefaultDnsResolver.INSTANCE, true);
    }

    private HttpSending sending(PublicNames names, SSLContext tls) {
        return sending(names, tls, PATIENCE);
    }

    private HttpSending sending(PublicNames names, SSLContext tls, Duration deadline) {
        var sending = new HttpSending(names, tls, deadline, Clock.systemUTC());
        opened.add(sending);
        return sending;
    }

    private static Sending.Message message(String scheme, int port) {
        return message(scheme + "://127.0.0.1:" + port + "/avis");
    }

    private static Sending.Message message(String url) {
        return new Sending.Message("livraison-1-compta-816", url, "{\"é\":1}", List.of(NEW, OLD));
    }

    private int serve(HttpHandler handler) throws IOException {
        return begin(
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
                handler);
    }

    private int serveTls(Tls tls, HttpHandler handler) throws Exception {
        var server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls.serving()));
        return begin(server, handler);
    }

    private int begin(HttpServer server, HttpHandler handler) {
        server.createContext(
                "/",
                exchange -> {
                    try (HttpExchange it = exchange) {
                        handler.handle(it);
                    }
                });
        server.setExecutor(threads);
        server.start();
        opened.add(() -> server.stop(0));
        return server.getAddress().getPort();
    }

    /** What a receiver does with a connection. */
    @FunctionalInterface
    private interface Receiver {
        void receive(Socket socket) throws Exception;
    }

    private int accept(Receiver receiver) throws IOException {
        var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        opened.add(server);
        threads.submit(
                () -> {
                    while (!server.isClosed()) {
                        var socket = server.accept();
                        threads.submit(
                                () -> {
                                    try (socket) {
                                        receiver.receive(socket);
                                    }
                                    return null;
                                });
                    }
                    return null;
                });
        return server.getLocalPort();
    }

    /** Until the test is over, or nobody reads on. */
    private void drip(OutputStream out, String again) throws Exception {
        do {
            out.write(again.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } while (!over.await(20, TimeUnit.MILLISECONDS));
    }

    private void endless(OutputStream out) throws IOException {
        var block = new byte[8_192];
        while (over.getCount() > 0) {
            out.write(block);
        }
    }

    /** Answers for a name. */
    @FunctionalInterface
    private interface Answers {
        List<String> of(String host) throws UnknownHostException;
    }

    private static DnsResolver answering(Answers answers) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return answers.of(host).stream()
                        .map(InetAddress::ofLiteral)
                        .toArray(InetAddress[]::new);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    /** A certificate for one name, signed by itself. */
    private static final class Tls {
        private static final char[] NONE = {};
        private final KeyStore keys = KeyStore.getInstance("PKCS12");
        private final KeyStore trusted = KeyStore.getInstance("PKCS12");

        Tls(String name) throws Exception {
            var pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
            var subject = new X500Name("CN=" + name);
            var now = Instant.now();
            var certificate =
                    new JcaX509CertificateConverter()
                            .getCertificate(
                                    new JcaX509v3CertificateBuilder(
                                                    subject,
                                                    BigInteger.ONE,
                                                    Date.from(now.minusSeconds(60)),
                                                    Date.from(now.plusSeconds(3_600)),
                                                    subject,
                                                    pair.getPublic())
                                            .addExtension(
                                                    Extension.subjectAlternativeName,
                                                    false,
                                                    new GeneralNames(
                                                            new GeneralName(
                                                                    GeneralName.dNSName, name)))
                                            .build(
                                                    new JcaContentSignerBuilder("SHA256withECDSA")
                                                            .build(pair.getPrivate())));
            keys.load(null, NONE);
            keys.setKeyEntry(
                    "it",
                    pair.getPrivate(),
                    NONE,
                    new java.security.cert.Certificate[] {certificate});
            trusted.load(null, NONE);
            trusted.setCertificateEntry("it", certificate);
        }

        SSLContext serving() throws Exception {
            var managers = KeyManagerFactory.getInstance("PKIX");
            managers.init(keys, NONE);
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        }

        SSLContext trusting() throws Exception {
            var managers = TrustManagerFactory.getInstance("PKIX");
            managers.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        }
    }
}
