package fr.raccordement.system;

import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.SharedProgram.authority;
import static fr.raccordement.system.SharedProgram.program;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who was refused, who decided on rights and who looked at contacts is written down apart. */
class SecurityLogIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String GRANT =
            """
            mutation($s: ID!, $u: ID!) {
              grantHabilitation(structure: $s, utilisateur: $u, profil: RACCORDEMENT_CONSULTATION) { __typename } }
            """;
    private static final String CONTACTS =
            "query($id: ID!) { fiche(id: $id) { contacts { nom } } }";

    @Test
    void what_concerns_security_is_written_down_without_secrets_and_contacts() throws Exception {
        var fournisseur = program.as("fournisseur");
        FicheOperations.ready(
                fournisseur, "security-log", ACME, authority.issue("security", Authority.CLIENT));
        assertThat(login("fournisseur", "un-mot-de-passe-faux")).isEqualTo(401);
        assertThat(fournisseur.refused("mutation { verifyScellement { etat } }", Map.of()))
                .containsExactly("FORBIDDEN");
        program.as("audit").askOne(CONTACTS, Map.of("id", "security-log"));
        fournisseur.askOne(CONTACTS, Map.of("id", "security-log"));

        var lines = lines();

        assertThat(lines).anySatisfy(it -> is(it, "start", "success", null));
        assertThat(lines).anySatisfy(it -> is(it, "login", "failure", "fournisseur"));
        assertThat(lines)
                .anySatisfy(
                        it -> {
                            is(it, "forbidden", "failure", "fournisseur");
                            assertThat(it.at("/raccordement/field").asString())
                                    .isEqualTo("verifyScellement");
                        });
        assertThat(lines)
                .anySatisfy(
                        it -> {
                            is(it, "read-contacts", "success", "audit");
                            assertThat(it.at("/raccordement/contacts_of").asString())
                                    .isEqualTo("Fiche security-log");
                        });
        assertThat(lines)
                .noneMatch(
                        it ->
                                it.at("/event/action").asString("").equals("read-contacts")
                                        && it.at("/user/name").asString("").equals("fournisseur"));
        assertThat(lines.toString())
                .doesNotContain("un-mot-de-passe-faux", "Lovelace", "ada.lovelace", "PRIVATE KEY");
        assertThat(program.log()).doesNotContain("read-contacts");
    }

    @Test
    void an_administrator_ends_a_session_which_is_written_down_with_whose_it_was()
            throws Exception {
        var ended = PortalSessions.begin(program, "travaux");
        var other = PortalSessions.begin(program, "travaux");
        var admin = program.as("admin");
        var id = Map.of("id", PortalSessions.newest(admin, "travaux"));
        assertThat(program.as("audit").refused(PortalSessions.END, id))
                .containsExactly("FORBIDDEN");
        assertThat(ended.user()).isEqualTo("travaux");

        assertThat(admin.askOne(PortalSessions.END, id).path("utilisateur").asString())
                .isEqualTo("travaux");

        assertThat(other.user()).isEmpty();
        assertThat(ended.user()).isEqualTo("travaux");
        assertThat(admin.refused(PortalSessions.END, id)).containsExactly("NOT_FOUND");
        assertThat(lines())
                .anySatisfy(
                        it -> {
                            is(it, "endSession", "success", "admin");
                            assertThat(it.at("/raccordement/target/utilisateur").asString())
                                    .isEqualTo("travaux");
                        });
    }

    @Test
    void rights_given_are_written_down() throws Exception {
        program.as("fournisseur").askOne(GRANT, Map.of("s", ACME, "u", "security-log-user"));
        assertThat(lines())
                .anySatisfy(
                        it -> {
                            is(it, "grantHabilitation", "success", "fournisseur");
                            assertThat(it.at("/raccordement/target/utilisateur").asString())
                                    .isEqualTo("security-log-user");
                            assertThat(it.at("/trace/id").asString()).isNotEmpty();
                        });
    }

    private static void is(JsonNode line, String action, String outcome, @Nullable String user) {
        assertThat(line.at("/event/action").asString("")).isEqualTo(action);
        assertThat(line.at("/event/outcome").asString("")).isEqualTo(outcome);
        assertThat(line.at("/user/name").asString("")).isEqualTo(user == null ? "" : user);
    }

    private static List<JsonNode> lines() throws Exception {
        return Files.readAllLines(SharedProgram.data.resolve("securite/securite.json")).stream()
                .map(JSON::readTree)
                .toList();
    }

    private static int login(String login, String password) throws Exception {
        var credentials =
                Base64.getEncoder()
                        .encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        var request =
                HttpRequest.newBuilder(program.uri("http", "/graphql"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{__typename}\"}"))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
