package fr.raccordement.system;

import static fr.raccordement.system.FicheOperations.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People are told what concerns them, whether or not they were there when it happened. */
class AvisIT {

    private static final String FOLLOW =
            "subscription($structure: ID, $after: String) { avis(structure: $structure,"
                    + " after: $after) { position genre objetId phrase(langue: FR) lu } }";
    private static final String LIST =
            "query($filter: AvisFilter) { avis(filter: $filter, first: 50) { nodes { id genre"
                + " objetType objetId phrase(langue: EN) motif lu structures { siret } } nonLus {"
                + " nombre dernier detail { structure { siret } genre nombre } } } }";
    private static final String MARK =
            "mutation($ids: [ID!]!, $jusqua: String) { marquerAvisLus(ids: $ids, jusqua: $jusqua)"
                    + " { nombre } }";
    private static final String RETURN =
            "mutation($id: ID!) { returnFiche(id: $id, motif: \"Contact à préciser\") { statut"
                    + " } }";

    private static final String PREFERENCES = "{ preferencesAvis { courriel dernierEnvoi } }";

    private final ProgramClient fournisseur = SharedProgram.program.as("fournisseur");
    private final ProgramClient aife = SharedProgram.program.as("aife");

    @Test
    void a_fiche_sent_back_while_nobody_listened_is_told_read_once_and_marked() throws Exception {
        var certificat = SharedProgram.authority.issue("avis", Authority.CLIENT);
        FicheOperations.ready(fournisseur, "avis-1", ACME, certificat);
        var before = fournisseur.askOne("{ avisNonLus { dernier } }", Map.of());
        fournisseur.askOne(FicheOperations.SUBMIT, Map.of("id", "avis-1"));
        aife.askOne(RETURN, Map.of("id", "avis-1"));

        try (var late =
                SocketOperation.open(
                        fournisseur,
                        FOLLOW,
                        Map.of(
                                "structure",
                                ACME,
                                "after",
                                before.path("dernier").asString("-1")))) {
            await().until(() -> of("avis-1", late.received).size() == 1);
            assertThat(of("avis-1", late.received).getFirst().path("phrase").asString())
                    .matches(
                            "La fiche avis-1 (de |d').+ est à corriger\\. Motif : Contact à"
                                    + " préciser");
        }
        await().until(() -> unread("avis-1").size() == 1);
        var told = unread("avis-1").getFirst();
        assertThat(told.path("genre").asString()).isEqualTo("FICHE_RETOURNEE");
        assertThat(told.path("motif").asString()).isEqualTo("Contact à préciser");
        assertThat(told.at("/structures/0/siret").asString()).isEqualTo(ACME);
        assertThat(told.path("phrase").asString())
                .matches(
                        "The fiche avis-1 of .+ was sent back for correction\\. Reason: Contact à"
                                + " préciser");

        var ids = List.of(told.path("id").asString());
        fournisseur.askOne(MARK, Map.of("ids", ids));
        fournisseur.askOne(MARK, Map.of("ids", ids));

        assertThat(unread("avis-1")).isEmpty();
    }

    @Test
    void an_export_that_is_ready_is_told_to_whoever_asked_for_it() throws Exception {
        var visiteur = SharedProgram.program.as("visiteur");
        var before = visiteur.askOne("{ avisNonLus { dernier } }", Map.of());
        var id =
                visiteur.askOne("mutation { exportFiches(format: CSV) { id } }", Map.of())
                        .path("id")
                        .asString();

        await().until(() -> ready(visiteur, id).size() == 1);
        try (var late =
                SocketOperation.open(
                        visiteur, FOLLOW, Map.of("after", before.path("dernier").asString("-1")))) {
            await().until(() -> of(id, late.received).size() == 1);
            assertThat(of(id, late.received).getFirst().path("phrase").asString())
                    .isEqualTo("L'export demandé est prêt : fiches.");
        }
        assertThat(ready(SharedProgram.program.as("admin"), id)).isEmpty();
    }

    private static List<JsonNode> ready(ProgramClient client, String export) {
        return client.askOne("{ avis(first: 50) { nodes { genre objetId } } }", Map.of())
                .path("nodes")
                .valueStream()
                .filter(it -> it.path("objetId").asString().equals(export))
                .filter(it -> it.path("genre").asString().equals("EXPORT_PRET"))
                .toList();
    }

    @Test
    void what_is_to_come_cannot_be_marked() {
        assertThat(fournisseur.refused(MARK, Map.of("ids", List.of("x"), "jusqua", "999999999999")))
                .containsExactly("RULES_VIOLATED", "AVIS_ID", "AVIS_A_VENIR");
        assertThat(fournisseur.refused("query { avis(after: \"x\") { nodes { id } } }", Map.of()))
                .containsExactly("CURSOR_INVALID");
    }

    @Test
    void a_structure_that_is_asked_for_a_delegation_is_mailed_within_seconds_with_a_link()
            throws Exception {
        var tiers = SharedProgram.program.as("tiers");
        var college = SharedProgram.program.as("college");
        var certificat = SharedProgram.authority.issue("courriel", Authority.CLIENT);
        DelegationOperations.active(
                tiers, aife, "courriel", DelegationOperations.OPALE, certificat);
        college.askOne(
                "mutation { definePreferencesAvis(frequence: IMMEDIAT, courriel:"
                        + " \"direction@college.example.org\") { frequence } }",
                Map.of());

        var delegation =
                DelegationOperations.request(tiers, "courriel", DelegationOperations.COLLEGE);

        var link = "/delegations/" + delegation.path("id").asString();
        await().until(
                        () ->
                                kept().stream()
                                        .anyMatch(it -> it.at("/texte").asString().contains(link)));
        assertThat(kept())
                .filteredOn(it -> it.at("/texte").asString().contains(link))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.path("a").asString())
                                    .isEqualTo("direction@college.example.org");
                            assertThat(it.path("sujet").asString())
                                    .isEqualTo("[Raccordement] Délégation demandée");
                        });
        await().until(() -> !college.askOne(PREFERENCES, Map.of()).path("dernierEnvoi").isNull());
        college.askOne("mutation { forgetCourriel(motif: \"Départ\") }", Map.of());
        assertThat(college.askOne(PREFERENCES, Map.of()).path("courriel").isNull()).isTrue();
        tiers.askOne(DelegationOperations.CANCEL, DelegationOperations.id(delegation));
    }

    private List<JsonNode> kept() throws Exception {
        var request =
                HttpRequest.newBuilder(aife.uri().resolve("/demonstration/courriels"))
                        .header("Accept", "application/json")
                        .header("Authorization", aife.authorization())
                        .build();
        var body = aife.http().send(request, BodyHandlers.ofString()).body();
        return ProgramClient.JSON.readTree(body).values().stream().toList();
    }

    private List<JsonNode> unread(String fiche) {
        var filter = Map.of("filter", Map.of("structure", ACME, "nonLus", true));
        return of(fiche, fournisseur.askOne(LIST, filter).path("nodes").values().stream().toList());
    }

    private static List<JsonNode> of(String fiche, List<JsonNode> notices) {
        return notices.stream()
                .map(it -> it.has("avis") ? it.path("avis") : it)
                .filter(it -> it.path("objetId").asString().equals(fiche))
                .toList();
    }
}
