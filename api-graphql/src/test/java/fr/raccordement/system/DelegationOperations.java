package fr.raccordement.system;

import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The documents that a front end sends about delegations. */
final class DelegationOperations {

    static final String OPALE = "90000101700012";
    static final String TELETRANS = "90000202300019";
    static final String LYCEE = "19750001000016";
    static final String COLLEGE = "19690002100011";
    static final String VALOMBRE = "21750003200016";

    static final String SHOWN =
            """
             { id: delegationId version statut libelle environnement ficheId fiche { id statut }
               tiers { siret nom } structure { siret nom } demandeeLe demandeePar
               repondueLe reponduePar succession effectiveFrom termineeLe termineePar cause motif
               suspension { depuis cause motif } suspensionFin repriseLe
               raccordement { statut validite { du au } enService }
               attentes { objet jusqua } activationPrevue } \
            """;
    static final String REQUEST =
            "mutation($id: ID, $ficheId: ID!, $structure: ID!) {"
                    + " requestDelegation(id: $id, ficheId: $ficheId, structure: $structure)"
                    + SHOWN
                    + "}";
    static final String ACCEPT = onDelegation("acceptDelegation");
    static final String REPLACE =
            "mutation($id: ID!) { acceptDelegation(id: $id, remplace: true)" + SHOWN + "}";
    static final String CANCEL = onDelegation("cancelDelegation");
    static final String REFUSE = withMotif("refuseDelegation", "String");
    static final String END = withMotif("endDelegation", "String!");
    static final String DELEGATION =
            "query($id: ID!, $at: DateTime) { delegation(id: $id, at: $at)" + SHOWN + "}";
    static final String EN_VIGUEUR =
            "query($structure: ID!, $at: DateTime) {"
                    + " delegationEnVigueur(structure: $structure, at: $at)"
                    + SHOWN
                    + "}";
    static final String LIST =
            "query($filter: DelegationFilter, $first: Int, $after: String) {"
                    + " delegations(filter: $filter, first: $first, after: $after) { totalCount"
                    + " pageInfo { hasNextPage endCursor } nodes "
                    + SHOWN
                    + "} }";
    static final String HISTORY =
            """
            query($id: ID!) { delegation(id: $id) { history { totalCount nodes {
              sequence type at actor onBehalfOf statusBefore statusAfter correlationId } } } }
            """;
    static final String OF_FICHE =
            "query($id: ID!) { fiche(id: $id) { id delegations { id statut libelle"
                    + " structure { siret } } } }";
    static final String REQUEST_MANY =
            "mutation($id: ID, $ficheId: ID!, $structures: [ID!]!) {"
                    + " requestDelegations(id: $id, ficheId: $ficheId, structures: $structures)"
                    + " { id etat total } }";
    static final String LOT =
            "query($id: ID!) { lot(id: $id) { etat total faits repetes refuses elements(first: 200)"
                    + " { rang ligne objet resultat codes message delegationId"
                    + " structure { siret nom } } } }";
    static final String DECLARE =
            "mutation($id: ID!) { declareTiersDeDematerialisation(id: $id) { id } }";

    private DelegationOperations() {}

    /** A receiver fiche on which its structure declares to be a third party, and nothing else. */
    static void declared(ProgramClient tiers, String id, String siret, String environnement) {
        var fiche = Map.of("id", id, "structure", siret, "kind", "RECEPTEUR");
        tiers.askOne(
                FicheOperations.CREATE,
                Map.of("input", with("environnement", environnement, fiche)));
        tiers.askOne(DECLARE, Map.of("id", id));
    }

    /** A receiver fiche over SFTP, saved, on which its structure declares to be a third party. */
    static void saved(ProgramClient tiers, String id, String siret, Authority.Issued certificat) {
        tiers.askOne(
                FicheOperations.CREATE,
                Map.of(
                        "input",
                        Map.of(
                                "id",
                                id,
                                "structure",
                                siret,
                                "kind",
                                "RECEPTEUR",
                                "environnement",
                                "PRODUCTION")));
        FicheOperations.choose(tiers, id, "SFTP");
        FicheOperations.deposit(tiers, id, certificat);
        FicheOperations.describe(tiers, id, complete(id));
        tiers.askOne(DECLARE, Map.of("id", id));
    }

    /** Such a fiche in use, from a day on. */
    static void activeFrom(
            ProgramClient tiers,
            ProgramClient aife,
            String id,
            String siret,
            Authority.Issued certificat,
            LocalDate du) {
        saved(tiers, id, siret, certificat);
        var validite = Map.of("du", du + "", "au", FicheOperations.today().plusDays(60) + "");
        FicheOperations.describe(tiers, id, Map.of("validite", validite));
        tiers.askOne(FicheOperations.SUBMIT, Map.of("id", id));
        aife.askOne(FicheOperations.ACTIVATE, Map.of("id", id));
    }

    /** Such a fiche in use. */
    static void active(
            ProgramClient tiers,
            ProgramClient aife,
            String id,
            String siret,
            Authority.Issued certificat) {
        saved(tiers, id, siret, certificat);
        tiers.askOne(FicheOperations.SUBMIT, Map.of("id", id));
        aife.askOne(FicheOperations.ACTIVATE, Map.of("id", id));
    }

    static JsonNode request(ProgramClient tiers, String ficheId, String structure) {
        return tiers.askOne(REQUEST, asked(ficheId, structure));
    }

    static Map<String, String> asked(String ficheId, String structure) {
        return Map.of("ficheId", ficheId, "structure", structure);
    }

    /** A batch, until it is over. */
    static SocketOperation follow(ProgramClient client, String lot) throws Exception {
        var progress = "subscription($id: ID!) { lotProgress(id: $id) { etat faits refuses } }";
        return SocketOperation.open(client, progress, Map.of("id", lot));
    }

    /** The elements of a batch once it is over. */
    static List<JsonNode> elements(ProgramClient client, String lot) {
        var id = Map.of("id", lot);
        await().until(() -> client.askOne(LOT, id).path("etat").asString().equals("TERMINE"));
        return List.copyOf(client.askOne(LOT, id).path("elements").values());
    }

    static JsonNode accept(ProgramClient entity, JsonNode delegation) {
        return entity.askOne(ACCEPT, id(delegation));
    }

    static JsonNode end(ProgramClient side, JsonNode delegation) {
        return side.askOne(END, with("motif", "Fin", id(delegation)));
    }

    /** As the client sees it now. */
    static JsonNode seen(ProgramClient client, JsonNode delegation) {
        return client.askOne(DELEGATION, id(delegation));
    }

    static String statut(ProgramClient client, JsonNode delegation) {
        return seen(client, delegation).path("statut").asString("");
    }

    static JsonNode inForce(ProgramClient client, String structure, @Nullable String at) {
        var asked = Map.of("structure", structure);
        return client.askOne(EN_VIGUEUR, at == null ? asked : with("at", at, asked));
    }

    /** The names of its events. */
    static List<String> life(ProgramClient client, JsonNode delegation) {
        return client.askOne(HISTORY, id(delegation)).at("/history/nodes").values().stream()
                .map(it -> it.path("type").asString())
                .toList();
    }

    static Map<String, String> id(JsonNode delegation) {
        return Map.of("id", delegation.path("id").asString());
    }

    static Map<String, ?> with(String name, Object value, Map<String, ?> others) {
        var all = new HashMap<String, Object>(others);
        all.put(name, value);
        return all;
    }

    /** All that a receiver fiche over SFTP asks for; its imposed interface codes are there. */
    private static Map<String, ?> complete(String id) {
        return Map.of(
                "validite",
                Map.of(
                        "du",
                        FicheOperations.today() + "",
                        "au",
                        FicheOperations.today().plusDays(60) + ""),
                "contacts",
                List.of(FicheOperations.contact("Grace Hopper", "grace.hopper@opale.example")),
                "reseau",
                Map.of(
                        "sftp",
                        Map.of(
                                "adressesSources",
                                List.of("185.10.20.40"),
                                "login",
                                FicheOperations.login(id))));
    }

    private static String onDelegation(String mutation) {
        return "mutation($id: ID!, $version: Int) { %s(id: $id, expectedVersion: $version)%s}"
                .formatted(mutation, SHOWN);
    }

    private static String withMotif(String mutation, String type) {
        return "mutation($id: ID!, $motif: %s, $version: Int) { %s(id: $id, motif: $motif, expectedVersion: $version)%s}"
                .formatted(type, mutation, SHOWN);
    }
}
