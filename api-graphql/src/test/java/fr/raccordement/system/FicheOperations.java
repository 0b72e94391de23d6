package fr.raccordement.system;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The documents that a front end sends about fiches. */
final class FicheOperations {

    static final String ACME = "73282932000074";
    static final String PONANT = "90000303900014";
    static final String OPALE = "90000101700012";

    static final String SHOWN =
            """
             { id: ficheId version statut protocole environnement codeApplication motif contactsDetruits
               certificatsConformes certificats { sha256 chaine controles { code verdict severite } }
               contacts { nom email telephone } validite { du au } interfaces { code mode }
               commentaire creeeLe modifieeLe modifieePar structure { siret nom }
               tiersDeDematerialisation soumiseLe
               revision { etat ouverteLe depuis commentaire protocole certificats { sha256 }
                 validite { du au } interfaces { code mode } contacts { nom }
                 reseau { __typename } plateforme { protocole } }
               reseau { __typename ... on ReseauSftp { login adressesSources } } }
            """;
    static final String CREATE =
            "mutation($input: CreateFicheInput!) { createFiche(input: $input)" + SHOWN + "}";
    static final String CHOOSE =
            "mutation($id: ID!, $protocole: Protocole!, $version: Int) {"
                    + " chooseProtocole(id: $id, protocole: $protocole, expectedVersion: $version)"
                    + SHOWN
                    + "}";
    static final String DEPOSIT =
            "mutation($id: ID!, $fichiers: [FichierInput!]!) {"
                    + " depositCertificats(id: $id, fichiers: $fichiers)"
                    + SHOWN
                    + "}";
    static final String DESCRIBE =
            "mutation($id: ID!, $input: DescribeFicheInput!, $version: Int) {"
                    + " describeFiche(id: $id, input: $input, expectedVersion: $version)"
                    + SHOWN
                    + "}";
    static final String SUBMIT = onFiche("submitFiche");
    static final String WITHDRAW = onFiche("withdrawFiche");
    static final String REACTIVATE = onFiche("reactivateFiche");
    static final String ACTIVATE = onFiche("activateFiche");
    static final String OPEN_REVISION = onFiche("openRevision");
    static final String DISCARD_REVISION = onFiche("discardRevision");
    static final String DECLARE_TIERS = onFiche("declareTiersDeDematerialisation");
    static final String RENEW =
            "mutation($id: ID!, $fichiers: [FichierInput!]!) {"
                    + " renewCertificats(id: $id, fichiers: $fichiers)"
                    + SHOWN
                    + "}";
    static final String A_EXAMINER =
            """
            query($first: Int, $after: String) { fichesAExaminer(first: $first, after: $after) {
              totalCount pageInfo { hasNextPage endCursor }
              nodes { id statut soumiseLe constats { code verdict severite } } } }
            """;
    static final String DISCARD = "mutation($id: ID!) { discardFiche(id: $id) }";
    static final String RETURN = withMotif("returnFiche");
    static final String DEACTIVATE = withMotif("deactivateFiche");
    static final String FORGET = withMotif("forgetContacts");
    static final String FICHE =
            "query($id: ID!, $at: DateTime, $version: Int) {"
                    + " fiche(id: $id, at: $at, version: $version)"
                    + SHOWN
                    + "}";
    static final String HISTORY =
            """
            query($id: ID!) { fiche(id: $id) { history(first: 200) { totalCount nodes {
              sequence type at actor onBehalfOf statusBefore statusAfter correlationId payload } } } }
            """;
    static final String CERTIFICAT =
            """
            query($sha256: ID!) { certificat(sha256: $sha256) {
              detenteur { ficheId structure } detentions { ficheId depuis jusqua } } }
            """;

    static final String ANALYSE =
            """
            query($protocole: Protocole!, $environnement: Environnement!, $fichiers: [FichierInput!]!) {
              analyseCertificats(
                protocole: $protocole, environnement: $environnement, fichiers: $fichiers) {
                  conforme certificats { controles { code verdict severite } } } }
            """;
    static final String ADD_CODE =
            "mutation($input: AddInterfaceCodeInput!) { addInterfaceCode(input: $input) { code } }";
    static final String RETIRE_CODE =
            "mutation($code: ID!, $motif: String!) {"
                    + " retireInterfaceCode(code: $code, motif: $motif) { code retire } }";

    private FicheOperations() {}

    static JsonNode create(ProgramClient client, String id, String siret, String environnement) {
        return client.askOne(CREATE, creation(id, siret, environnement));
    }

    static JsonNode createReceiver(ProgramClient client, String id, String siret) {
        return client.askOne(CREATE, creation(id, siret, "PRODUCTION", "RECEPTEUR"));
    }

    static Map<String, ?> creation(String id, String siret, String environnement) {
        return creation(id, siret, environnement, "EMETTEUR");
    }

    static Map<String, ?> creation(String id, String siret, String environnement, String kind) {
        return Map.of(
                "input",
                Map.of("id", id, "structure", siret, "kind", kind, "environnement", environnement));
    }

    static JsonNode choose(ProgramClient client, String id, String protocole) {
        return client.askOne(CHOOSE, Map.of("id", id, "protocole", protocole));
    }

    static JsonNode deposit(ProgramClient client, String id, Authority.Issued... certificats) {
        var files = List.of(certificats).stream().map(Authority.Issued::file).toList();
        return client.askOne(DEPOSIT, Map.of("id", id, "fichiers", files));
    }

    static JsonNode describe(ProgramClient client, String id, Map<String, ?> input) {
        return client.askOne(DESCRIBE, Map.of("id", id, "input", input));
    }

    /** All that a complete SFTP fiche asks for, under a login of its own. */
    static Map<String, ?> complete(String id) {
        return Map.of(
                "validite",
                daysFromNow(60),
                "contacts",
                List.of(contact("Ada Lovelace", "ada.lovelace@acme.example")),
                "reseau",
                Map.of(
                        "sftp",
                        Map.of("adressesSources", List.of("185.10.20.30"), "login", login(id))),
                "interfaces",
                List.of(choice("FSO1113A", "COMPLETE")));
    }

    /** The login of one fiche and no other. */
    static String login(String id) {
        var name = "l-" + id.toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), 32));
    }

    static Map<String, String> daysFromNow(int days) {
        var today = today();
        return Map.of("du", today.toString(), "au", today.plusDays(days).toString());
    }

    static Map<String, String> choice(String code, String mode) {
        return Map.of("code", code, "mode", mode);
    }

    static Map<String, String> contact(String nom, String email) {
        return Map.of("nom", nom, "email", email, "telephone", "+33140506070");
    }

    /** A production fiche over SFTP, ready to be submitted. */
    static void ready(ProgramClient client, String id, String siret, Authority.Issued certificat) {
        create(client, id, siret, "PRODUCTION");
        fillIn(client, id, certificat);
    }

    /** A draft over SFTP, so that it can be submitted. */
    static void fillIn(ProgramClient client, String id, Authority.Issued certificat) {
        choose(client, id, "SFTP");
        deposit(client, id, certificat);
        describe(client, id, complete(id));
    }

    /** The same fiche, active. */
    static JsonNode active(
            ProgramClient client,
            ProgramClient aife,
            String id,
            String siret,
            Authority.Issued certificat) {
        ready(client, id, siret, certificat);
        client.askOne(SUBMIT, Map.of("id", id));
        return aife.askOne(ACTIVATE, Map.of("id", id));
    }

    private static String onFiche(String mutation) {
        return "mutation($id: ID!, $version: Int) { %s(id: $id, expectedVersion: $version)%s}"
                .formatted(mutation, SHOWN);
    }

    private static String withMotif(String mutation) {
        return "mutation($id: ID!, $motif: String!) { %s(id: $id, motif: $motif)%s}"
                .formatted(mutation, SHOWN);
    }

    /** The date where the rules are about dates. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }
}
