package fr.raccordement.system;

import static fr.raccordement.system.DelegationOperations.accept;
import static fr.raccordement.system.DelegationOperations.inForce;
import static fr.raccordement.system.DelegationOperations.request;
import static fr.raccordement.system.StructureOperations.REGISTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Structures without a SIRET, and structures that get another one: nothing is done again. */
class StructureIdentifiantIT {

    private static final String CHANGE =
            "mutation($siret: ID!, $identifiant: ID!, $typeIdentifiant: TypeIdentifiant) {"
                    + " changeIdentifiant(siret: $siret, identifiant: $identifiant,"
                    + " typeIdentifiant: $typeIdentifiant, motif: \"Déménagement\") {"
                    + " siret identifiants { identifiant } } }";
    private static final String STRUCTURE =
            "query($siret: ID!) { structure(siret: $siret) { siret typeIdentifiant } }";
    private static final String FICHES =
            "query($structure: ID) { fiches(filter: {structure: $structure}) {"
                    + " nodes { id structure { siret } } } }";
    private static final String HISTORY =
            "query($structure: ID) { history(filter: {structure: $structure}, first: 200) {"
                    + " nodes { type aggregateId onBehalfOf changes { path old new } } } }";

    private static final ProgramClient admin = SharedProgram.program.as("admin");
    private static final ProgramClient aife = SharedProgram.program.as("aife");
    private static final ProgramClient audit = SharedProgram.program.as("audit");
    private static final ProgramClient fournisseur = SharedProgram.program.as("fournisseur");
    private static final ProgramClient travaux = SharedProgram.program.as("travaux");
    private static final String THING =
            """
            query($type: String!, $id: ID!, $n: Int!) {
              history(filter: {aggregateType: $type, aggregateId: $id}, first: 1) {
                totalCount nodes { position } }
              preuveInclusion(aggregateType: $type, aggregateId: $id, sequence: $n) { position } }
            """;
    private static final String NOTICES = "{ avis(first: 200) { nodes { objetId } } }";
    private static final ProgramClient tiers = SharedProgram.program.as("tiers");
    private static final ProgramClient lycee = SharedProgram.program.as("lycee");

    @Test
    void an_establishment_that_moves_buys_no_certificate_and_asks_for_nothing_again() {
        var first = "35600000000001";
        var second = "35600000000010";
        register(first, "SIRET", "PRIVEE", "fournisseur");
        var certificat = certificat("moves");
        FicheOperations.active(fournisseur, aife, "moves", first, certificat);

        var changed = change(first, "356 000 000 00010", "SIRET");

        assertThat(changed.path("siret").asString()).isEqualTo(second);
        assertThat(changed.path("identifiants").findValuesAsString("identifiant"))
                .containsExactly(first, second);
        assertThat(structureOf("moves")).isEqualTo(second);
        for (var either : List.of(first, second)) {
            assertThat(found(STRUCTURE, Map.of("siret", either)).path("siret").asString())
                    .isEqualTo(second);
            await().untilAsserted(
                            () -> assertThat(listed(either)).containsExactly("moves " + second));
            var id = "moves-" + either;
            assertThat(
                            FicheOperations.create(fournisseur, id, either, "PRODUCTION")
                                    .at("/structure/siret")
                                    .asString())
                    .isEqualTo(second);
            fournisseur.askOne(FicheOperations.DISCARD, Map.of("id", id));
            assertThat(
                            travaux.refused(
                                    FicheOperations.CREATE,
                                    FicheOperations.creation(id + "-x", either, "PRODUCTION")))
                    .containsExactly("FORBIDDEN");
        }
        assertThat(
                        audit.askOne(
                                        FicheOperations.CERTIFICAT,
                                        Map.of("sha256", certificat.sha256()))
                                .at("/detenteur/structure")
                                .asString())
                .isEqualTo(second);

        assertThat(admin.refused(REGISTER, registration(second, "SIRET", "PRIVEE", "travaux")))
                .containsExactly("STRUCTURE_EXISTS");
        assertThat(admin.refused(CHANGE, to(FicheOperations.PONANT, first, "SIRET")))
                .containsExactly("STRUCTURE_EXISTS");
        assertThat(change(second, first, "SIRET").path("siret").asString()).isEqualTo(first);
        assertThat(structureOf("moves")).isEqualTo(first);
    }

    @Test
    void a_delegation_stands_when_either_side_is_known_otherwise() {
        var entity = "35600000000100";
        register("DE 123 456 789", "UE_HORS_FRANCE", "PRIVEE", "tiers");
        register(entity, "SIRET", "PUBLIQUE", "lycee");
        DelegationOperations.active(tiers, aife, "abroad", "de123456789", certificat("abroad"));
        var delegation = request(tiers, "abroad", entity);
        accept(lycee, delegation);
        await().until(() -> !inForce(lycee, entity, null).isNull());

        change(entity, "35600000001000", "SIRET");
        change("DE123456789", "35600000010000", "SIRET");

        for (var either : List.of(entity, "35600000001000")) {
            var inForce = inForce(lycee, either, null);
            assertThat(inForce.path("id")).isEqualTo(delegation.path("id"));
            assertThat(inForce.at("/structure/siret").asString()).isEqualTo("35600000001000");
            assertThat(inForce.at("/tiers/siret").asString()).isEqualTo("35600000010000");
        }
        assertThat(tiers.refused(DelegationOperations.REQUEST, asked("35600000001000")))
                .containsExactly("DELEGATION_ALREADY_OPEN");
        DelegationOperations.end(tiers, delegation);
    }

    @Test
    void the_history_says_which_identifier_gave_way_to_which_and_shows_the_one_in_force() {
        var first = "0123456.099";
        register(first, "RIDET", "PRIVEE", "fournisseur");
        FicheOperations.create(fournisseur, "lagoon", first, "PRODUCTION");
        change(first, "a12345099", "TAHITI");

        await().untilAsserted(
                        () ->
                                assertThat(entries("A12345099"))
                                        .contains("StructureIdentifiantChanged", "FicheCreated"));
        var entries = audit.askOne(HISTORY, Map.of("structure", first)).path("nodes");
        var changed = of(entries, "StructureIdentifiantChanged");
        assertThat(changed.path("aggregateId").asString()).isEqualTo("A12345099");
        assertThat(changed.path("changes").toString())
                .contains("\"path\":\"siret\",\"old\":\"0123456099\",\"new\":\"A12345099\"");
        assertThat(entries.findValuesAsString("aggregateId"))
                .contains("gestion-A12345099", "A12345099/fournisseur")
                .noneMatch(it -> it.contains("0123456099"));
        for (var either : List.of("0123456099", "A12345099")) {
            var entrusted = Map.of("type", "Gestion", "id", "gestion-" + either, "n", 0);
            assertThat(audit.send(THING, entrusted).at("/data/history/totalCount").asInt()).isOne();
            await("the seal of " + either).until(() -> isProven("Structure", either));
            assertThat(isProven("Habilitation", either + "/fournisseur")).isTrue();
        }
        await().untilAsserted(
                        () ->
                                assertThat(fournisseur.send(NOTICES, Map.of()).toString())
                                        .contains("\"objetId\":\"A12345099/fournisseur\"")
                                        .doesNotContain("0123456099"));
        var created = of(entries, "FicheCreated");
        assertThat(created.path("onBehalfOf").asString()).isEqualTo("A12345099");
        assertThat(created.path("changes").toString())
                .contains("\"path\":\"structure\",\"old\":null,\"new\":\"A12345099\"");
    }

    @Test
    void software_is_told_of_a_structure_by_the_identifier_of_the_moment_and_by_its_key() {
        var first = "35600000020013";
        var second = "35600000020027";
        var third = "35600000020090";
        register(first, "SIRET", "PRIVEE", "fournisseur");
        fournisseur.askOne(
                WebhookOperations.REGISTER,
                Map.of(
                        "structure",
                        first,
                        "nom",
                        "compta",
                        "adresse",
                        WebhookOperations.NOBODY,
                        "genres",
                        List.of("RATTACHEMENT_DEMANDE")));
        var webhook = Map.of("structure", first, "nom", "compta");
        var deliveries = Map.of("structure", first, "webhook", "compta");
        var test = WebhookOperations.tested(fournisseur, webhook);
        change(first, second, "SIRET");
        travaux.askOne(HabilitationOperations.REQUEST, Map.of("structure", second));
        await().until(() -> WebhookOperations.livraisons(fournisseur, deliveries).size() == 2);
        change(second, third, "SIRET");

        assertThat(corps(test)).contains("\"structures\":[\"" + first + "\"]");
        var told =
                WebhookOperations.livraisons(fournisseur, deliveries).stream()
                        .filter(it -> !it.path("objetId").isNull())
                        .findFirst()
                        .orElseThrow();
        assertThat(told.path("objetId").asString()).isEqualTo(third + "/travaux");
        assertThat(
                        corps(
                                Map.of(
                                        "structure",
                                        third,
                                        "webhook",
                                        "compta",
                                        "numero",
                                        told.path("numero").asString())))
                .contains("\"subject\":\"Habilitation/" + second + "/travaux\"")
                .contains("\"objetId\":\"" + second + "/travaux\"")
                .contains("\"structures\":[\"" + second + "\"],\"cles\":[\"" + first + "\"]");
        assertThat(
                        admin.askOne(
                                        "{ donneesPersonnelles(login: \"travaux\") { donnees {"
                                                + " objetType objetId } } }",
                                        Map.of())
                                .toString())
                .contains("\"objetId\":\"" + third + "/travaux\"")
                .doesNotContain("\"objetId\":\"" + first + "/travaux\"");
        fournisseur.askOne(WebhookOperations.REMOVE, webhook);

        fournisseur.askOne(
                HabilitationOperations.DECIDE,
                Map.of("structure", first, "utilisateur", "travaux", "accepter", true));
        assertThat(
                        travaux.send(
                                        FicheOperations.CREATE,
                                        FicheOperations.creation("told", first, "PRODUCTION"))
                                .at("/errors/0/extensions/acces/0/structure")
                                .asString())
                .isEqualTo(third);
    }

    private static String corps(Map<String, ?> livraison) {
        return fournisseur.askOne(WebhookOperations.LIVRAISON, livraison).path("corps").asString();
    }

    /** Whether the first event of a thing so named is the one that began it, and is sealed. */
    private static boolean isProven(String type, String id) {
        var answer = audit.send(THING, Map.of("type", type, "id", id, "n", 0)).path("data");
        var proof = answer.path("preuveInclusion");
        var first = answer.at("/history/nodes/0/position");
        return !proof.isNull() && proof.path("position").asString().equals(first.asString());
    }

    @Test
    void what_is_the_form_of_no_type_is_refused_with_everything_else() {
        assertThat(admin.refused(REGISTER, registration("1234567", "RIDET", "PUBLIQUE", "lycee")))
                .containsExactly("RULES_VIOLATED", "IDENTIFIANT_FORMAT", "IDENTIFIANT_PUBLIC");
        assertThat(audit.refused(STRUCTURE, Map.of("siret", "GB NOBODY LTD")))
                .containsExactly("SIRET_FORMAT");
        assertThat(fournisseur.refused(CHANGE, to(FicheOperations.ACME, "1", "SIRET")))
                .containsExactly("FORBIDDEN");
    }

    private static void register(String siret, String type, String nature, String gestionnaire) {
        admin.askOne(REGISTER, registration(siret, type, nature, gestionnaire));
    }

    private static Map<String, ?> registration(
            String siret, String type, String nature, String gestionnaire) {
        return StructureOperations.registration(
                siret,
                "Établissement mobile",
                nature,
                Map.of(
                        "typeIdentifiant",
                        type,
                        "tiersDeDematerialisation",
                        nature.equals("PRIVEE"),
                        "gestionnairePrincipal",
                        gestionnaire));
    }

    private static JsonNode change(String siret, String identifiant, String type) {
        return admin.askOne(CHANGE, to(siret, identifiant, type));
    }

    private static Map<String, ?> to(String siret, String identifiant, String type) {
        return Map.of("siret", siret, "identifiant", identifiant, "typeIdentifiant", type);
    }

    private static Map<String, String> asked(String entity) {
        return DelegationOperations.asked("abroad", entity);
    }

    private static JsonNode found(String document, Map<String, ?> variables) {
        return audit.askOne(document, variables);
    }

    private static String structureOf(String fiche) {
        return found(FicheOperations.FICHE, Map.of("id", fiche)).at("/structure/siret").asString();
    }

    private static List<String> listed(String structure) {
        return found(FICHES, Map.of("structure", structure))
                .path("nodes")
                .valueStream()
                .filter(it -> it.path("id").asString().equals("moves"))
                .map(it -> it.path("id").asString() + " " + it.at("/structure/siret").asString())
                .toList();
    }

    private static List<String> entries(String structure) {
        return found(HISTORY, Map.of("structure", structure))
                .path("nodes")
                .findValuesAsString("type");
    }

    private static JsonNode of(JsonNode entries, String type) {
        return entries.valueStream()
                .filter(it -> it.path("type").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static Authority.Issued certificat(String name) {
        return SharedProgram.authority.issue(name, Authority.CLIENT);
    }
}
