package fr.raccordement.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person who is logged in to the portal, by cookie, without a browser. */
final class PortalSessions {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SESSIONS =
            "{ sessions { id utilisateur depuis vueLe fin courante } }";
    static final String END = "mutation($id: ID!) { endSession(id: $id) { id utilisateur } }";

    private final RunningProgram program;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private PortalSessions(RunningProgram program) {
        this.program = program;
    }

    static PortalSessions begin(RunningProgram program, String login) {
        var session = new PortalSessions(program);
        var token = session.read().at("/csrf/token").asString();
        var request =
                HttpRequest.newBuilder(program.uri("http", "/portal/session/demonstration"))
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-TOKEN", token)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"login\":\"" + login + "\"}"))
                        .build();
        assertThat(session.send(request).status()).isEqualTo(204);
        return session;
    }

    /** Whose it is; empty once it is over. */
    String user() {
        return read().at("/user/login").asString("");
    }

    /** What administrators name the newest session of somebody by. */
    static String newest(ProgramClient admin, String login) {
        return admin.ask(SESSIONS, Map.of())
                .path("sessions")
                .valueStream()
                .filter(it -> it.path("utilisateur").asString().equals(login))
                .reduce((_, next) -> next)
                .orElseThrow()
                .path("id")
                .asString();
    }

    private JsonNode read() {
        return JSON.readTree(
                send(HttpRequest.newBuilder(program.uri("http", "/portal/session")).build())
                        .body());
    }

    private record Answer(int status, String body) {}

    private Answer send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
