package fr.raccordement.graphql.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of the demonstration in a day, in some seconds, from its own address. */
public final class TrainingDay {

    /** Of what the compiler should have seen often enough to have profiled it. */
    private static final int ROUNDS = 60;

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ACME = "73282932000074";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String FICHE =
            " { id: ficheId version statut protocole environnement codeApplication motif"
                    + " certificatsConformes certificats { sha256 sujet chaine"
                    + " controles { code verdict severite message } }"
                    + " contacts { nom email telephone } validite { du au }"
                    + " interfaces { code mode } creeeLe modifieeLe modifieePar"
                    + " structure { siret nom }"
                    + " reseau { __typename ... on ReseauSftp { login adressesSources } } }";

    /** Each of somebody who sees much of it. */
    private static final List<Asked> LISTS =
            List.of(
                    new Asked("fournisseur", "{ moi { login roles } }"),
                    new Asked(
                            "aife",
                            "{ fiches(first: 20) { totalCount pageInfo { hasNextPage endCursor }"
                                    + " nodes { ficheId statut structure { siret nom } } } }"),
                    new Asked(
                            "aife",
                            "{ fichesAExaminer(first: 20) { totalCount nodes { id statut"
                                    + " constats { code verdict severite } } } }"),
                    new Asked(
                            "lycee",
                            "{ delegations(first: 20) { totalCount nodes { id statut } } }"),
                    new Asked(
                            "fournisseur",
                            "{ raccordementsApi(first: 20) { totalCount nodes { id } } }"),
                    new Asked("fournisseur", "{ avis(first: 20) { nodes { id } } }"),
                    new Asked(
                            "audit",
                            "{ history(first: 20) { totalCount nodes { type at actor"
                                    + " aggregateId changes { path old new } } } }"));

    private static final List<Asked> ONCE =
            List.of(
                    new Asked("audit", "{ scellement { etat taille } }"),
                    new Asked("admin", "{ vues { nom } }"),
                    new Asked("admin", "{ lettresMortes { totalCount } }"),
                    new Asked("admin", "{ emetteurs { sha256 } }"),
                    new Asked("admin", "{ structures(first: 20) { nodes { siret nom } } }"),
                    new Asked(
                            "fournisseur",
                            "{ interfaceCodes(kind: EMETTEUR, environnement: PRODUCTION) { code }"
                                    + " }"),
                    new Asked("fournisseur", "{ libelles { nom } }"),
                    new Asked(
                            "fournisseur",
                            "{ __schema { types { name fields { name type { name kind } } } } }"));

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/portal/session",
                    "/graphiql",
                    "/graphql/schema",
                    "/actuator/health",
                    "/actuator/health/readiness",
                    "/actuator/info");

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Instant end = Instant.now().plus(LONGEST);
    private final DemonstrationAuthority authority = new DemonstrationAuthority(Instant.now());
    private final int port;

    /** Of the program that listens on a port of this machine. */
    public TrainingDay(int port) {
        this.port = port;
    }

    /**
     * Asks all of it, and ends.
     *
     * @throws IllegalStateException when something is refused
     */
    public void live() throws IOException, InterruptedException {
        trustTheAuthority();
        for (var page : PAGES) {
            http.send(
                    HttpRequest.newBuilder(uri("http", page)).timeout(PATIENCE).build(),
                    BodyHandlers.discarding());
        }
        for (var question : ONCE) {
            ask(question.login(), question.document(), Map.of());
        }
        var heard = followByWebSocket();
        var stream = followByStream();
        for (int round = 0; round < ROUNDS && Instant.now().isBefore(end); round++) {
            round("exercice-" + round);
        }
        await(heard);
        await(stream);
    }

    private void round(String id) throws IOException, InterruptedException {
        life(id);
        ask(
                "fournisseur",
                "query($id: ID!) { fiche(id: $id) { statut ... on Fiche { history { nodes {"
                        + " sequence type at actor statusBefore statusAfter payload } } } } }",
                Map.of("id", id));
        ask("fournisseur", "query($id: ID!) { fiche(id: $id)" + FICHE + "}", Map.of("id", id));
        for (var list : LISTS) {
            ask(list.login(), list.document(), Map.of());
        }
    }

    /**
     * The life of a new fiche from its creation to its activation, with a certificate of the
     * authority; may be called by several threads at once.
     *
     * @return how many events it has
     * @throws IllegalStateException when something is refused
     */
    public int life(String id) throws IOException, InterruptedException {
        var fichier =
                authority.issue(
                        id + ".example", Duration.ofDays(300), KeyPurposeId.id_kp_clientAuth);
        var file =
                Map.of(
                        "nom",
                        fichier.nom(),
                        "contenu",
                        Base64.getEncoder().encodeToString(fichier.contenu()));
        var today = LocalDate.now(PARIS);
        change(
                "createFiche(input: {id: $id, structure: \"%s\", kind: EMETTEUR, environnement: PRODUCTION})"
                        .formatted(ACME),
                id);
        change("chooseProtocole(id: $id, protocole: SFTP)", id);
        ask(
                "fournisseur",
                "mutation($id: ID!, $fichiers: [FichierInput!]!) {"
                        + " depositCertificats(id: $id, fichiers: $fichiers)"
                        + FICHE
                        + "}",
                Map.of("id", id, "fichiers", List.of(file)));
        ask(
                "fournisseur",
                "mutation($id: ID!, $input: DescribeFicheInput!) {"
                        + " describeFiche(id: $id, input: $input)"
                        + FICHE
                        + "}",
                Map.of("id", id, "input", description(id, today)));
        change("submitFiche(id: $id)", id);
        var activated =
                ask(
                        "aife",
                        "mutation($id: ID!) { activateFiche(id: $id)" + FICHE + "}",
                        Map.of("id", id));
        return activated.path("activateFiche").path("version").intValue() + 1;
    }

    private static Map<String, ?> description(String id, LocalDate today) {
        return Map.of(
                "validite",
                Map.of("du", today.toString(), "au", today.plusDays(200).toString()),
                "contacts",
                List.of(
                        Map.of(
                                "nom",
                                "Jeanne Martin",
                                "email",
                                "jeanne.martin@acme.example",
                                "telephone",
                                "+33123456789")),
                "reseau",
                Map.of("sftp", Map.of("adressesSources", List.of("203.0.113.10"), "login", id)),
                "interfaces",
                List.of(Map.of("code", "FSO1113A", "mode", "COMPLETE")));
    }

    /** Has the authority trusted that certificates of lives are of. */
    public void trustTheAuthority() throws IOException, InterruptedException {
        ask(
                "admin",
                "mutation($certificat: Base64!) {"
                        + " trustEmetteur(certificat: $certificat, source: \"Exercice\")"
                        + " { sha256 } }",
                Map.of("certificat", Base64.getEncoder().encodeToString(authority.certificat())));
    }

    private void change(String call, String id) throws IOException, InterruptedException {
        ask("fournisseur", "mutation($id: ID!) { " + call + FICHE + "}", Map.of("id", id));
    }

    private JsonNode ask(String login, String document, Map<String, ?> variables)
            throws IOException, InterruptedException {
        var body = Map.of("query", document, "variables", variables);
        var response =
                http.send(
                        request(login, body)
                                .header("Accept", "application/graphql-response+json")
                                .build(),
                        BodyHandlers.ofString());
        var answer = json.readTree(response.body());
        if (response.statusCode() != 200 || answer.has("errors")) {
            throw new IllegalStateException(
                    "%s as %s: %s".formatted(document, login, response.body()));
        }
        return answer.path("data");
    }

    private HttpRequest.Builder request(String login, Map<String, ?> body) {
        return HttpRequest.newBuilder(uri("http", "/graphql"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", authorization(login))
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
    }

    /** A stream of events, until the first update. */
    private CompletableFuture<?> followByStream() {
        var asked =
                request(
                                "aife",
                                Map.of(
                                        "query",
                                        "subscription { ficheStatusChanged"
                                                + " { ficheId statusAfter } }"))
                        .header("Accept", "text/event-stream")
                        .build();
        return http.sendAsync(asked, BodyHandlers.ofInputStream()).thenAccept(this::readAnUpdate);
    }

    private void readAnUpdate(HttpResponse<InputStream> response) {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains("ficheStatusChanged")) {
                    return;
                }
            }
            throw new IllegalStateException("The stream ended without an update");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same over a WebSocket. */
    private CompletableFuture<?> followByWebSocket() {
        var heard = new CompletableFuture<Void>();
        var listener =
                new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(
                            WebSocket socket, CharSequence text, boolean last) {
                        if (text.toString().contains("connection_ack")) {
                            socket.sendText(
                                    "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":"
                                            + "\"subscription { ficheStatusChanged"
                                            + " { ficheId statusAfter } }\"}}",
                                    true);
                        } else if (text.toString().contains("ficheStatusChanged")) {
                            heard.complete(null);
                            socket.abort();
                        }
                        socket.request(1);
                        return CompletableFuture.completedFuture(null);
                    }

                    @Override
                    public void onError(WebSocket socket, Throwable error) {
                        heard.completeExceptionally(error);
                    }
                };
        http.newWebSocketBuilder()
                .header("Authorization", authorization("aife"))
                .subprotocols("graphql-transport-ws")
                .buildAsync(uri("ws", "/graphql"), listener)
                .whenComplete(
                        (socket, error) -> {
                            if (error != null) {
                                heard.completeExceptionally(error);
                            } else {
                                socket.sendText("{\"type\":\"connection_init\"}", true);
                            }
                        });
        return heard;
    }

    private static void await(CompletableFuture<?> update) throws InterruptedException {
        try {
            update.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("No update was heard of", e);
        }
    }

    private URI uri(String scheme, String path) {
        return URI.create("%s://127.0.0.1:%d%s".formatted(scheme, port, path));
    }

    private static String authorization(String login) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":demo").getBytes(UTF_8));
    }

    /** A document and who asks it. */
    private record Asked(String login, String document) {}
}
