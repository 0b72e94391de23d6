package fr.raccordement.system;

import static fr.raccordement.system.Authority.CLIENT;
import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.FicheOperations.ACTIVATE;
import static fr.raccordement.system.FicheOperations.ADD_CODE;
import static fr.raccordement.system.FicheOperations.CREATE;
import static fr.raccordement.system.FicheOperations.DEACTIVATE;
import static fr.raccordement.system.FicheOperations.PONANT;
import static fr.raccordement.system.FicheOperations.REACTIVATE;
import static fr.raccordement.system.FicheOperations.RETURN;
import static fr.raccordement.system.FicheOperations.SUBMIT;
import static fr.raccordement.system.FicheOperations.creation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The reference data that the operator keeps by commands: structures, issuers, interface codes. */
class AdministrationIT {

    private static final String STRUCTURE =
            " { siret nom version statut motif history { totalCount nodes { type actor"
                    + " statusBefore statusAfter } } }";
    private static final String RENAME =
            "mutation($siret: ID!, $nom: String!, $version: Int) {"
                    + " renameStructure(siret: $siret, nom: $nom, expectedVersion: $version)"
                    + STRUCTURE
                    + "}";
    private static final String CLOSE =
            "mutation($siret: ID!, $motif: String!) {"
                    + " deactivateStructure(siret: $siret, motif: $motif)"
                    + STRUCTURE
                    + "}";
    private static final String OPEN =
            "mutation($siret: ID!) { reactivateStructure(siret: $siret)" + STRUCTURE + "}";
    private static final String FIND =
            "query($siret: ID!) { structure(siret: $siret)" + STRUCTURE + "}";
    private static final String INACTIVE =
            "{ structures(statut: INACTIVE) { nodes { siret nom } totalCount } }";
    private static final String EMETTEUR =
            " { sha256 sujet deConfiance origines version source motif decidePar"
                    + " history { nodes { type actor statusAfter payload } } }";
    private static final String TRUST =
            "mutation($certificat: Base64!, $version: Int) { trustEmetteur(certificat: $certificat,"
                    + " source: \"Liste LSTI du 2026-11-01\", expectedVersion: $version)"
                    + EMETTEUR
                    + "}";
    private static final String DISTRUST =
            "mutation($sha256: ID!, $version: Int) { distrustEmetteur(sha256: $sha256,"
                    + " motif: \"Clé compromise\", expectedVersion: $version)"
                    + EMETTEUR
                    + "}";
    private static final String LIST = "{ emetteurs" + EMETTEUR + "}";
    private static final String CODE = " { code retire version history { nodes { type actor } } }";
    private static final String PRODUCTION =
            "query($kind: FicheKind!) { interfaceCodes(kind: $kind, environnement: PRODUCTION) {"
                    + " code certitude productionEtablie } }";
    private static final String RETIRE =
            "mutation($code: ID!, $version: Int) { retireInterfaceCode(code: $code,"
                    + " motif: \"Remplacé\", expectedVersion: $version)"
                    + CODE
                    + "}";

    private static final RunningProgram program = SharedProgram.program;
    private static final ProgramClient admin = program.as("admin");
    private static final ProgramClient aife = program.as("aife");
    private static final ProgramClient audit = program.as("audit");
    private static final ProgramClient fournisseur = program.as("fournisseur");

    @Test
    void a_structure_is_renamed_and_closed_and_what_it_has_is_wound_down() throws Exception {
        var authority = new Authority("Essai Structures");
        trust(authority);
        FicheOperations.ready(fournisseur, "adm-sent", ACME, authority.issue("adm-sent", CLIENT));
        FicheOperations.ready(fournisseur, "adm-open", ACME, authority.issue("adm-open", CLIENT));
        FicheOperations.ready(fournisseur, "adm-draft", ACME, authority.issue("adm-draft", CLIENT));
        fournisseur.askOne(SUBMIT, Map.of("id", "adm-sent"));
        fournisseur.askOne(SUBMIT, Map.of("id", "adm-open"));
        aife.askOne(ACTIVATE, Map.of("id", "adm-open"));

        var renamed = admin.askOne(RENAME, Map.of("siret", ACME, "nom", "Acmé SA", "version", 0));
        var closed = admin.askOne(CLOSE, Map.of("siret", ACME, "motif", "Radiée"));

        assertThat(renamed.path("nom").asString()).isEqualTo("Acmé SA");
        assertThat(closed.path("statut").asString()).isEqualTo("INACTIVE");
        assertThat(closed.path("motif").asString()).isEqualTo("Radiée");
        assertThat(admin.refused(RENAME, Map.of("siret", ACME, "nom", "Autre", "version", 0)))
                .containsExactly("CONFLICT");
        assertThat(fournisseur.refused(CREATE, creation("adm-new", ACME, "PRODUCTION")))
                .contains("STRUCTURE_INACTIVE");
        assertThat(fournisseur.refused(SUBMIT, Map.of("id", "adm-draft")))
                .containsExactly("STRUCTURE_INACTIVE");
        assertThat(aife.refused(ACTIVATE, Map.of("id", "adm-sent")))
                .containsExactly("STRUCTURE_INACTIVE");
        var back = aife.askOne(RETURN, Map.of("id", "adm-sent", "motif", "Structure radiée"));
        assertThat(back.path("statut").asString()).isEqualTo("BROUILLON");
        var ended = aife.askOne(DEACTIVATE, Map.of("id", "adm-open", "motif", "Radiée"));
        assertThat(ended.path("statut").asString()).isEqualTo("DESACTIVEE");
        assertThat(aife.refused(REACTIVATE, Map.of("id", "adm-open")))
                .containsExactly("STRUCTURE_INACTIVE");
        await().untilAsserted(
                        () ->
                                assertThat(fournisseur.askOne(INACTIVE, Map.of()).path("nodes"))
                                        .extracting(it -> it.path("nom").asString())
                                        .containsExactly("Acmé SA"));

        var opened = admin.askOne(OPEN, Map.of("siret", ACME));

        assertThat(opened.path("statut").asString()).isEqualTo("ACTIVE");
        assertThat(aife.askOne(REACTIVATE, Map.of("id", "adm-open")).path("statut").asString())
                .isEqualTo("ACTIVEE");
        assertThat(types(audit.askOne(FIND, Map.of("siret", ACME))))
                .containsExactly(
                        "StructureRegistered",
                        "StructureRenamed",
                        "StructureDeactivated",
                        "StructureReactivated");
        assertThat(types(fournisseur.askOne(FIND, Map.of("siret", ACME)))).isEmpty();
    }

    @Test
    void structures_are_kept_by_administrators_only() {
        for (var login : List.of("fournisseur", "aife", "audit", "visiteur")) {
            var someone = program.as(login);
            assertThat(someone.refused(RENAME, Map.of("siret", PONANT, "nom", "x")))
                    .containsExactly("FORBIDDEN");
            assertThat(someone.refused(CLOSE, Map.of("siret", PONANT, "motif", "x")))
                    .containsExactly("FORBIDDEN");
            assertThat(someone.refused(OPEN, Map.of("siret", PONANT))).containsExactly("FORBIDDEN");
            assertThat(someone.refused(DISTRUST, Map.of("sha256", "00".repeat(32))))
                    .containsExactly("FORBIDDEN");
        }
        assertThat(admin.refused(OPEN, Map.of("siret", "55208131766522")))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void S_16_an_issuer_is_trusted_by_command_and_its_trust_ends_with_the_very_next_command()
            throws Exception {
        var authority = new Authority("Essai Confiance");
        var certificat = authority.issue("adm-trust", CLIENT);
        FicheOperations.create(fournisseur, "adm-trust", ACME, "PRODUCTION");
        FicheOperations.choose(fournisseur, "adm-trust", "SFTP");
        assertThat(conform(FicheOperations.deposit(fournisseur, "adm-trust", certificat)))
                .isFalse();

        var trusted = trust(authority);

        var sha256 = trusted.path("sha256").asString();
        assertThat(trusted.path("deConfiance").asBoolean()).isTrue();
        var other = authority.issue("adm-trust-2", CLIENT);
        assertThat(conform(FicheOperations.deposit(fournisseur, "adm-trust", other))).isTrue();
        FicheOperations.describe(fournisseur, "adm-trust", FicheOperations.complete("adm-trust"));
        fournisseur.askOne(SUBMIT, Map.of("id", "adm-trust"));

        var distrusted =
                admin.askOne(
                        DISTRUST, Map.of("sha256", sha256, "version", trusted.path("version")));

        assertThat(distrusted.path("deConfiance").asBoolean()).isFalse();
        assertThat(distrusted.path("motif").asString()).isEqualTo("Clé compromise");
        assertThat(aife.refused(ACTIVATE, Map.of("id", "adm-trust"))).contains("CERT_TRUST");
        assertThat(admin.refused(DISTRUST, Map.of("sha256", sha256, "version", 0)))
                .containsExactly("CONFLICT");
        assertThat(types(distrusted)).containsExactly("EmetteurTrusted", "EmetteurDistrusted");
        assertThat(distrusted.at("/history/nodes/0/payload").has("der")).isFalse();
        var seen = find(fournisseur.askOne(LIST, Map.of()), sha256);
        assertThat(seen.path("deConfiance").asBoolean()).isFalse();
        assertThat(seen.path("decidePar").isNull()).isTrue();
        assertThat(types(seen)).isEmpty();
    }

    @Test
    void S_16_an_issuer_of_a_file_is_listed_and_may_be_distrusted_too() throws Exception {
        var authority = new Authority("Essai Fichier").trustedOn(SharedProgram.data);
        var file =
                find(
                        admin.askOne(LIST, Map.of()),
                        it -> it.path("sujet").asString().contains("Essai Fichier"));
        assertThat(file.path("origines").toString()).isEqualTo("[\"FICHIER\"]");
        FicheOperations.create(fournisseur, "adm-file", ACME, "PRODUCTION");
        FicheOperations.choose(fournisseur, "adm-file", "SFTP");
        var first = authority.issue("adm-file", CLIENT);
        assertThat(conform(FicheOperations.deposit(fournisseur, "adm-file", first))).isTrue();

        admin.askOne(DISTRUST, Map.of("sha256", file.path("sha256")));

        var second = authority.issue("adm-file-2", CLIENT);
        assertThat(conform(FicheOperations.deposit(fournisseur, "adm-file", second))).isFalse();
    }

    @Test
    void what_is_no_authority_or_a_private_key_is_not_trusted() {
        assertThat(admin.refused(TRUST, Map.of("certificat", "Qm9uam91cg==")))
                .contains("CERT_FORMAT");
        assertThat(admin.refused(TRUST, Map.of("certificat", Authority.privateKey())))
                .contains("CERT_PRIVATE_KEY");
        assertThat(fournisseur.refused(TRUST, Map.of("certificat", "Qm9uam91cg==")))
                .containsExactly("FORBIDDEN");
    }

    @Test
    void a_row_of_the_catalogue_has_a_version_and_a_history_and_needs_an_environment() {
        var row =
                Map.<String, Object>of(
                        "code", "FSO8001A",
                        "libelleFr", "Essai",
                        "libelleEn", "Trial",
                        "direction", "SORTANT",
                        "kind", "EMETTEUR",
                        "environnements", List.of("QUALIFICATION"),
                        "modes", List.of("COMPLETE"),
                        "source", "Essai");
        var nowhere = new HashMap<>(row);
        nowhere.put("environnements", List.of());

        assertThat(admin.refused(ADD_CODE, Map.of("input", nowhere)))
                .contains("INTERFACE_ENVIRONNEMENT_MISSING");
        admin.askOne(ADD_CODE, Map.of("input", row));
        assertThat(admin.refused(RETIRE, Map.of("code", "FSO8001A", "version", 7)))
                .containsExactly("CONFLICT");
        var retired = admin.askOne(RETIRE, Map.of("code", "FSO8001A", "version", 0));

        assertThat(retired.path("retire").asBoolean()).isTrue();
        assertThat(types(retired)).containsExactly("InterfaceCodeAdded", "InterfaceCodeRetired");
        var found =
                fournisseur.askOne("{ interfaceCode(code: \"FSO8001A\")" + CODE + "}", Map.of());
        assertThat(found.path("version").asInt()).isOne();
        assertThat(types(found)).isEmpty();
    }

    /** The guide names these five itself; of what an image alone shows, nothing is established. */
    @Test
    void S_31_whether_production_offers_a_flow_is_established_by_the_guide_or_the_operator() {
        for (var environnements : List.of("QUALIFICATION", "PRODUCTION")) {
            var row =
                    new HashMap<String, Object>(
                            Scene.interfaceCode("FSO80%02dP".formatted(environnements.length())));
            row.put("environnements", List.of(environnements));
            admin.askOne(ADD_CODE, Map.of("input", row));
        }

        var shipped =
                Stream.of("EMETTEUR", "RECEPTEUR")
                        .map(kind -> fournisseur.askOne(PRODUCTION, Map.of("kind", kind)))
                        .flatMap(JsonNode::valueStream)
                        .filter(it -> !it.path("certitude").asString().equals("OPERATEUR"))
                        .toList();
        assertThat(shipped).hasSizeGreaterThan(10);
        assertThat(shipped)
                .filteredOn(it -> it.path("productionEtablie").asBoolean())
                .extracting(it -> it.path("code").asString())
                .containsExactlyInAnyOrder(
                        "FSO1130A", "FSO1131A", "FSO1137A", "FEN0036A", "FSO1301A");
        assertThat(established("FSO8010P")).isTrue();
        assertThat(established("FSO8013P")).isFalse();
    }

    private static boolean established(String code) {
        return fournisseur
                .askOne(
                        "query($code: ID!) { interfaceCode(code: $code) { productionEtablie } }",
                        Map.of("code", code))
                .path("productionEtablie")
                .asBoolean();
    }

    private static JsonNode trust(Authority authority) {
        return admin.askOne(TRUST, Map.of("certificat", authority.certificat()));
    }

    private static boolean conform(JsonNode fiche) {
        return fiche.path("certificatsConformes").asBoolean();
    }

    private static List<String> types(JsonNode thing) {
        return thing.at("/history/nodes")
                .valueStream()
                .map(entry -> entry.path("type").asString())
                .toList();
    }

    private static JsonNode find(JsonNode emetteurs, String sha256) {
        return find(emetteurs, it -> it.path("sha256").asString().equals(sha256));
    }

    private static JsonNode find(JsonNode emetteurs, Predicate<JsonNode> wanted) {
        return emetteurs.valueStream().filter(wanted).findFirst().orElseThrow();
    }
}
