package fr.raccordement.system;

import static fr.raccordement.system.FicheOperations.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The software of a structure is told what concerns it. */
class WebhookIT {

    private static final String HISTORY =
            "query($filter: HistoryFilter) { history(filter: $filter, first: 100) { nodes { type"
                    + " changes { path old new } payload } } }";

    private final ProgramClient fournisseur = SharedProgram.program.as("fournisseur");
    private final ProgramClient aife = SharedProgram.program.as("aife");
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile int answer = 204;
    private HttpServer receiver;

    /** A request, and whether these secrets verify it (Standard Webhooks, symmetric). */
    private record Received(String id, String timestamp, String signatures, String body) {

        boolean isSignedBy(String secret) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                var signed = id + "." + timestamp + "." + body;
                var signature =
                        "v1,"
                                + Base64.getEncoder()
                                        .encodeToString(
                                                mac.doFinal(
                                                        signed.getBytes(StandardCharsets.UTF_8)));
                return List.of(signatures.split(" ")).contains(signature);
            } catch (NoSuchAlgorithmException | InvalidKeyException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    WebhookIT() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void receive() {
        receiver.createContext(
                "/avis",
                exchange -> {
                    var headers = exchange.getRequestHeaders();
                    received.add(
                            new Received(
                                    headers.getFirst("webhook-id"),
                                    headers.getFirst("webhook-timestamp"),
                                    headers.getFirst("webhook-signature"),
                                    new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8)));
                    exchange.sendResponseHeaders(answer, -1);
                    exchange.close();
                });
        receiver.start();
    }

    @AfterEach
    void close() {
        receiver.stop(0);
    }

    @Test
    void
            a_receiver_that_was_away_has_the_activation_once_it_is_back_and_sees_it_again_on_request() {
        var url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/avis";
        var secret =
                fournisseur
                        .askOne(
                                WebhookOperations.REGISTER,
                                WebhookOperations.registration(ACME, "compta", url))
                        .path("secret")
                        .asString();
        assertThat(secret).startsWith("whsec_");
        assertThat(
                        fournisseur
                                .askOne(
                                        WebhookOperations.REGISTER,
                                        WebhookOperations.registration(ACME, "compta", url))
                                .path("secret")
                                .isNull())
                .isTrue();
        answer = 503;
        var certificat = SharedProgram.authority.issue("webhook", Authority.CLIENT);
        FicheOperations.active(fournisseur, aife, "webhook-1", ACME, certificat);
        await().until(() -> of("webhook-1").size() == 1);
        answer = 204;

        await().until(() -> of("webhook-1").size() == 2);
        var told = of("webhook-1");
        assertThat(told.stream().map(Received::id).distinct()).hasSize(1);
        assertThat(told).allMatch(it -> it.isSignedBy(secret));
        var event = ProgramClient.JSON.readTree(told.getLast().body());
        assertThat(event.path("type").asString()).isEqualTo("fr.raccordement.avis.fiche-activee");
        assertThat(event.path("subject").asString()).isEqualTo("Fiche/webhook-1");
        var numero = event.at("/data/position").asString();
        var livraison = Map.of("structure", ACME, "webhook", "compta", "numero", numero);
        await().until(
                        () ->
                                fournisseur
                                        .askOne(WebhookOperations.LIVRAISON, livraison)
                                        .path("statut")
                                        .asString()
                                        .equals("REUSSIE"));
        var seen = fournisseur.askOne(WebhookOperations.LIVRAISON, livraison);
        assertThat(seen.path("nombre").asInt()).isEqualTo(2);
        assertThat(seen.path("corps").asString()).isEqualTo(told.getLast().body());
        assertThat(seen.at("/tentatives/1/reponse").asInt()).isEqualTo(503);

        var webhook = Map.of("structure", ACME, "nom", "compta");
        var rotated = fournisseur.askOne(WebhookOperations.ROTATE, webhook);
        var next = rotated.path("secret").asString();
        assertThat(next).startsWith("whsec_").isNotEqualTo(secret);
        fournisseur.askOne(WebhookOperations.RESEND, livraison);
        await().until(() -> of("webhook-1").size() == 3);
        assertThat(of("webhook-1").getLast().id()).isEqualTo(told.getFirst().id());
        assertThat(of("webhook-1").getLast())
                .matches(it -> it.isSignedBy(secret) && it.isSignedBy(next));

        var test = WebhookOperations.tested(fournisseur, webhook);
        assertThat(fournisseur.askOne(WebhookOperations.LIVRAISON, test).path("statut").asString())
                .isEqualTo("REUSSIE");
        assertThat(
                        fournisseur.refused(
                                WebhookOperations.RESEND,
                                Map.of("structure", ACME, "webhook", "compta", "numero", "1")))
                .containsExactly("NOT_FOUND");

        fournisseur.askOne(WebhookOperations.REMOVE, webhook);
        var history =
                SharedProgram.program
                        .as("audit")
                        .ask(HISTORY, Map.of("filter", Map.of("structure", ACME)))
                        .toString();
        assertThat(history).doesNotContain(secret).doesNotContain(next).doesNotContain("chiffre");
    }

    @Test
    void a_private_address_is_refused_with_all_else_that_is_wrong() {
        assertThat(
                        fournisseur.refused(
                                WebhookOperations.REGISTER,
                                Map.of(
                                        "structure",
                                        ACME,
                                        "nom",
                                        "pas un nom",
                                        "adresse",
                                        "https://169.254.169.254/",
                                        "genres",
                                        List.of())))
                .containsExactly(
                        "RULES_VIOLATED",
                        "WEBHOOK_ID",
                        "WEBHOOK_ADRESSE_PRIVEE",
                        "WEBHOOK_GENRES_MISSING");
    }

    private List<Received> of(String fiche) {
        return received.stream()
                .filter(
                        it ->
                                Objects.equals(
                                        ProgramClient.JSON
                                                .readTree(it.body())
                                                .path("subject")
                                                .asString(),
                                        "Fiche/" + fiche))
                .toList();
    }
}
