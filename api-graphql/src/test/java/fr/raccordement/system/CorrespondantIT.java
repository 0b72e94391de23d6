package fr.raccordement.system;

import static fr.raccordement.system.Authority.CLIENT;
import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.FicheOperations.contact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The contacts of a fiche in use are written to about its certificates, until they want none. */
class CorrespondantIT {

    private static final String CONTACTS =
            "query($id: ID!) { fiche(id: $id) { ... on Fiche { correspondants { statut contact {"
                    + " email } } } } }";
    private static final String ISSUERS = "{ emetteurs { sha256 sujet } }";
    private static final String DISTRUST =
            "mutation($sha256: ID!) { distrustEmetteur(sha256: $sha256, motif: \"Clé compromise\")"
                    + " { sha256 } }";
    private static final String ADA = "ada@contacts.example";
    private static final String BOB = "bob@contacts.example";
    private static final String LOST = "[Raccordement] Certificat qui n'est plus de confiance / ";
    private static final int DAYS = 20;

    @TempDir Path data;

    @Test
    void a_contact_is_told_once_declines_by_a_link_and_is_left_alone_whatever_happens()
            throws Exception {
        var authority = new Authority("Essai Contacts").trustedOn(data);
        String link;
        try (var program = RunningProgram.startOn(data)) {
            activate(program, authority.issue(DAYS, "contacts", CLIENT));
            await().untilAsserted(
                            () ->
                                    assertThat(subjects(program).keySet())
                                            .containsExactlyInAnyOrder(ADA, BOB));
            var mail = mails(program).stream().filter(it -> to(it).equals(ADA)).findFirst();
            link = mail.orElseThrow().path("desinscription").asString();
            assertThat(mail.get().path("texte").asString())
                    .contains("/fiches/contacts\n")
                    .contains(" expire le ")
                    .contains(" expires on ")
                    .contains(link);
            assertThat(statuses(program))
                    .containsOnly(entry(ADA, "JOIGNABLE"), entry(BOB, "JOIGNABLE"));

            var page = send(program, link, "GET", "");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<form method=\"post\"").doesNotContain(ADA);
            assertThat(statuses(program)).contains(entry(ADA, "JOIGNABLE"));
            assertThat(send(program, link, "POST", "List-Unsubscribe=One-Click").statusCode())
                    .isEqualTo(200);
            assertThat(statuses(program))
                    .containsOnly(entry(ADA, "DESINSCRIT"), entry(BOB, "JOIGNABLE"));
            assertThat(send(program, link + "0", "POST", "").statusCode()).isEqualTo(404);
            await().untilAsserted(() -> assertThat(recorded(program)).isEqualTo(3));
            assertThat(program.log()).doesNotContain(ADA).doesNotContain(BOB);
            program.kill();
        }
        try (var program = RunningProgram.startOn(data)) {
            distrust(program);

            await().untilAsserted(() -> assertThat(subjects(program)).containsKey(BOB));
            assertThat(subjects(program)).containsOnlyKeys(BOB);
            assertThat(subjects(program).get(BOB)).singleElement().asString().startsWith(LOST);

            send(program, link + "/reprise", "POST", "");
            assertThat(statuses(program)).contains(entry(ADA, "JOIGNABLE"));
            assertThat(subjects(program)).containsOnlyKeys(BOB);
        }
    }

    private static void activate(RunningProgram program, Authority.Issued certificat) {
        var fournisseur = program.as("fournisseur");
        FicheOperations.create(fournisseur, "contacts", ACME, "PRODUCTION");
        FicheOperations.choose(fournisseur, "contacts", "SFTP");
        FicheOperations.deposit(fournisseur, "contacts", certificat);
        var described = new HashMap<String, Object>(FicheOperations.complete("contacts"));
        described.put("validite", FicheOperations.daysFromNow(DAYS / 2));
        described.put("contacts", List.of(contact("Ada", ADA), contact("Bob", BOB)));
        FicheOperations.describe(fournisseur, "contacts", described);
        fournisseur.askOne(FicheOperations.SUBMIT, Map.of("id", "contacts"));
        program.as("aife").askOne(FicheOperations.ACTIVATE, Map.of("id", "contacts"));
    }

    private static void distrust(RunningProgram program) {
        var admin = program.as("admin");
        var root =
                admin.askOne(ISSUERS, Map.of())
                        .valueStream()
                        .filter(it -> it.path("sujet").asString().contains("Essai Contacts"))
                        .findFirst()
                        .orElseThrow();
        admin.askOne(DISTRUST, Map.of("sha256", root.path("sha256").asString()));
    }

    /** Of two mails and of who declined. */
    private static long recorded(RunningProgram program) {
        return program.as("audit")
                .askOne(
                        "{ history(filter: { aggregateType: \"Correspondant\" }) { totalCount } }",
                        Map.of())
                .path("totalCount")
                .asLong();
    }

    private static Map<String, String> statuses(RunningProgram program) {
        return program.as("fournisseur")
                .askOne(CONTACTS, Map.of("id", "contacts"))
                .path("correspondants")
                .valueStream()
                .collect(
                        Collectors.toMap(
                                it -> it.at("/contact/email").asString(),
                                it -> it.path("statut").asString()));
    }

    private static Map<String, List<String>> subjects(RunningProgram program) throws Exception {
        return mails(program).stream()
                .collect(
                        Collectors.groupingBy(
                                CorrespondantIT::to,
                                Collectors.mapping(
                                        it -> it.path("sujet").asString(), Collectors.toList())));
    }

    private static List<JsonNode> mails(RunningProgram program) throws Exception {
        var admin = program.as("admin");
        var request =
                HttpRequest.newBuilder(admin.uri().resolve("/demonstration/courriels"))
                        .header("Accept", "application/json")
                        .header("Authorization", admin.authorization())
                        .build();
        var body = admin.http().send(request, BodyHandlers.ofString()).body();
        return ProgramClient.JSON.readTree(body).values().stream().toList();
    }

    private static String to(JsonNode mail) {
        return mail.path("a").asString();
    }

    /** Without a login, as whoever reads the mail does. */
    private static HttpResponse<String> send(
            RunningProgram program, String link, String method, String body) throws Exception {
        var request =
                HttpRequest.newBuilder(program.uri("http", URI.create(link).getPath()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        return program.as("admin").http().send(request, BodyHandlers.ofString());
    }
}
