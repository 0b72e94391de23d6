package fr.raccordement.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Keycloak on the loopback address, of a distribution that lies unpacked in a directory, with a
 * store in memory and the realm that {@code compose.yaml} ships. What it keeps is gone with it.
 */
final class Keycloak implements AutoCloseable {

    private static final String REALM = "raccordement";
    private static final Path SHIPPED =
            Path.of("../packaging/compose/keycloak/raccordement-realm.json");

    /** By what address the realm that ships knows the program. */
    private static final String SHIPPED_ADDRESS = "http://localhost:8080";

    /** Of the program as the provider reaches it, beside it in containers. */
    private static final String SHIPPED_NAME = "http://solid:8080";

    private static final String ADMINISTRATOR = "administrateur";
    private static final String KEYS = "org.keycloak.keys.KeyProvider";
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path distribution;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Process process;

    /**
     * One that has an address, and is not started yet.
     *
     * @param distribution where it lies unpacked; it is written to
     */
    Keycloak(Path distribution) throws IOException {
        this.distribution = distribution;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    /** What the program is told of it. */
    String issuer() {
        return address() + "/realms/" + REALM;
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts it, with the realm for a program at that address. */
    void start(String program) throws IOException {
        var realms = Files.createDirectories(distribution.resolve("data/import"));
        var realm = Files.readString(SHIPPED);
        assertThat(realm).contains(SHIPPED_ADDRESS, SHIPPED_NAME);
        Files.writeString(
                realms.resolve("raccordement-realm.json"),
                realm.replace(SHIPPED_ADDRESS, program).replace(SHIPPED_NAME, program));
        var log = Path.of("target/keycloak.log");
        var start =
                new ProcessBuilder(
                                distribution.resolve("bin/kc.sh").toString(),
                                "start-dev",
                                "--db=dev-mem",
                                "--http-host=127.0.0.1",
                                "--http-port=" + port,
                                "--import-realm")
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        start.environment()
                .putAll(
                        Map.of(
                                "JAVA_HOME",
                                System.getProperty("java.home"),
                                "KC_BOOTSTRAP_ADMIN_USERNAME",
                                ADMINISTRATOR,
                                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                                ADMINISTRATOR));
        var started = start.start();
        process = started;
        await("Keycloak").atMost(LONGEST_START).until(() -> isThere() || !started.isAlive());
        assertThat(started.isAlive()).as(Files.readString(log)).isTrue();
    }

    private boolean isThere() throws InterruptedException {
        try {
            var known = URI.create(issuer() + "/.well-known/openid-configuration");
            var request = HttpRequest.newBuilder(known).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    /** The access token that a client of the realm has by its secret. */
    String token(String client, String secret) {
        return token(
                issuer(),
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        client,
                        "client_secret",
                        secret));
    }

    /** A client like the one of programs, whose tokens are not meant for anybody in particular. */
    void addClientForNobody(String client, String secret) {
        administer(
                "POST",
                "/clients",
                Map.of(
                        "clientId",
                        client,
                        "secret",
                        secret,
                        "publicClient",
                        false,
                        "standardFlowEnabled",
                        false,
                        "serviceAccountsEnabled",
                        true));
    }

    /** A person like those of the realm that ships, without a role. */
    void add(String user, String password) {
        administer(
                "POST",
                "/users",
                Map.of(
                        "username",
                        user,
                        "enabled",
                        true,
                        "firstName",
                        "Barbara",
                        "lastName",
                        "Liskov",
                        "email",
                        user + "@example.org",
                        "emailVerified",
                        true,
                        "credentials",
                        List.of(
                                Map.of(
                                        "type",
                                        "password",
                                        "value",
                                        password,
                                        "temporary",
                                        false))));
    }

    /** Whoever has it there has it here, from their next login on. */
    void giveRole(String user, String role) {
        administer(
                "POST",
                "/users/" + user(user) + "/role-mappings/realm",
                List.of(administer("GET", "/roles/" + role, null)));
    }

    /** Ends the sessions of somebody, as an administrator there does. */
    void logOut(String user) {
        administer("POST", "/users/" + user(user) + "/logout", null);
    }

    void disable(String user) {
        administer("PUT", "/users/" + user(user), Map.of("enabled", false));
    }

    void enable(String user) {
        administer("PUT", "/users/" + user(user), Map.of("enabled", true));
    }

    /** Tokens are signed with another key from now on, and the one before is not said any more. */
    void replaceKey() {
        var before = keys();
        administer(
                "POST",
                "/components",
                Map.of(
                        "name",
                        "another",
                        "providerId",
                        "rsa-generated",
                        "providerType",
                        KEYS,
                        "config",
                        Map.of("priority", List.of("200"))));
        before.forEach(it -> administer("DELETE", "/components/" + it, null));
    }

    private List<String> keys() {
        return administer("GET", "/components?type=" + KEYS, null)
                .valueStream()
                .filter(it -> it.path("providerId").asString().equals("rsa-generated"))
                .map(it -> it.path("id").asString())
                .toList();
    }

    private String user(String name) {
        return administer("GET", "/users?exact=true&username=" + name, null).at("/0/id").asString();
    }

    private JsonNode administer(String method, String path, @Nullable Object body) {
        var token =
                token(
                        address() + "/realms/master",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                ADMINISTRATOR,
                                "password",
                                ADMINISTRATOR));
        var request =
                HttpRequest.newBuilder(URI.create(address() + "/admin/realms/" + REALM + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return send(request);
    }

    private String token(String realm, Map<String, String> form) {
        var written =
                form.entrySet().stream()
                        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        var request =
                HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(written));
        return send(request).path("access_token").asString();
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        var running = process;
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
            await("the end of Keycloak")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> !running.isAlive());
        }
    }
}
