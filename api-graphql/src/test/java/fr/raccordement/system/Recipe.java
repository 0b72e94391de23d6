package fr.raccordement.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How an operation is tried for the table of rights.
 *
 * @param operation kind and name, as {@link Operations} has them
 * @param variables its arguments by name, on something fresh
 * @param happening what is done once a subscription is open, for it to be notified of
 * @param own its arguments on something that the caller had a hand in, by the column of such
 *     callers
 */
record Recipe(
        String operation,
        Supplier<Map<String, ?>> variables,
        Runnable happening,
        Map<String, Supplier<Map<String, ?>>> own) {

    /** Holds profiles on both sides of a delegation, and asked for it. */
    static final String ASKED = "asked for it";

    /** The instructor, who worked on the fiche before. */
    static final String WORKED = "worked on it";

    /** Before anything had happened. */
    private static final String LONG_AGO = "2026-01-01T00:00:00Z";

    private Recipe(String operation, Supplier<Map<String, ?>> variables, Runnable happening) {
        this(operation, variables, happening, Map.of());
    }

    private Recipe where(String column, Supplier<Map<String, ?>> variables) {
        return new Recipe(operation, this.variables, happening, Map.of(column, variables));
    }

    /** One an operation, in the order of the table. */
    static List<Recipe> all(Scene scene) {
        return List.of(
                of("query moi", Map::of),
                of("query structure", () -> Map.of("siret", FicheOperations.ACME)),
                of("query structures", Map::of),
                of(
                        "query interfaceCodes",
                        () -> Map.of("kind", "EMETTEUR", "environnement", "PRODUCTION")),
                of("query analyseCertificats", () -> analysis(scene)),
                of("query exigencesCertificat", () -> Map.of("protocole", "AS2")),
                of("query certificat", () -> Map.of("sha256", scene.held())),
                of("query fiche", () -> id(scene.draft()))
                        .where(WORKED, () -> id(scene.createdAndSent())),
                of("query node", () -> Map.of("nodeId", nodeId("Fiche:" + scene.draft()))),
                of("query fiches", scene::listed),
                of("query rattachements", scene::furnished),
                of("query habilitations", scene::furnished),
                of(
                        "query listeHabilitations",
                        () -> Map.of("filter", Map.of("structure", FicheOperations.ACME))),
                of("query export", () -> id(scene.exported())),
                of("query lot", () -> id(scene.batch())),
                of("query exports", scene::exportedByAll),
                of(
                        "query history",
                        () ->
                                Map.of(
                                        "filter",
                                        Map.of(
                                                "aggregateType",
                                                "Fiche",
                                                "aggregateId",
                                                scene.draft()))),
                of("query positionAt", () -> Map.of("at", Instant.now().toString())),
                of("query ficheDiff", () -> with("from", LONG_AGO, id(scene.draft()))),
                of("query delegationDiff", () -> with("from", LONG_AGO, scene.requested())),
                of(
                        "query raccordementApiDiff",
                        () -> with("from", LONG_AGO, id(scene.connected()))),
                of("query rattachementDiff", () -> with("from", LONG_AGO, scene.attached())),
                of(
                        "query structureDiff",
                        () -> with("from", LONG_AGO, siret(FicheOperations.ACME))),
                of("query rejouer", () -> Map.of("fiche", scene.draft())),
                of("query rattachement", scene::attached),
                of("query raccordementApi", () -> id(scene.connected())),
                of("query raccordementsApi", scene::connectedAndListed),
                of("query compteTechnique", scene::compteTechnique),
                of("query delegation", scene::requested).where(ASKED, scene::asked),
                of("query delegations", scene::requestedAndListed),
                of("query delegationEnVigueur", scene::receiving),
                of("query libelles", Map::of),
                of("query interfaceCode", () -> Map.of("code", "FSO1113A")),
                of("query fichesAExaminer", scene::waiting),
                of("query emetteurs", Map::of),
                of("query emetteur", () -> sha256(scene.trusted())),
                of("query scellement", Map::of),
                of("query sauvegarde", Map::of),
                of("query cleDeScellement", Map::of),
                of("query pointsDeControle", () -> nothing(scene.sealed())),
                of("query preuveInclusion", () -> scene.sealed().event()),
                of("query preuveCoherence", scene::grown),
                of("query preuveFiche", () -> id(scene.sealed().fiche())),
                of("query vues", Map::of),
                of("query vue", () -> Map.of("nom", ViewOperations.API)),
                of("query sessions", () -> nothing(scene.session())),
                of("query lettresMortes", scene::poisonedAndListed),
                of("query donneesPersonnelles", () -> Map.of("login", "droits-personne")),
                of("query lettreMorte", scene::letGo),
                of("mutation exportFiches", () -> Map.of("format", "CSV")),
                of("mutation exportDelegations", () -> Map.of("format", "CSV")),
                of("mutation exportRaccordementsApi", () -> Map.of("format", "CSV")),
                of("mutation exportHabilitations", () -> Map.of("format", "CSV")),
                of("mutation exportAvis", () -> Map.of("format", "CSV")),
                of("mutation exportStructures", () -> Map.of("format", "CSV")),
                of("mutation exportHistory", () -> Map.of("fiche", scene.draft(), "format", "CSV")),
                of("mutation exportLot", () -> Map.of("lot", scene.batch(), "format", "CSV")),
                of(
                        "mutation createFiche",
                        () ->
                                FicheOperations.creation(
                                        "droits-" + scene.number(),
                                        FicheOperations.ACME,
                                        "PRODUCTION")),
                of("mutation chooseProtocole", () -> with("protocole", "SFTP", id(scene.draft()))),
                of(
                        "mutation depositCertificats",
                        () -> with("fichiers", files(scene), id(scene.chosen()))),
                of(
                        "mutation describeFiche",
                        () -> with("input", Map.of("commentaire", "x"), id(scene.analysed()))),
                of("mutation submitFiche", () -> id(scene.ready()))
                        .where(WORKED, () -> id(scene.createdAndActive())),
                of("mutation withdrawFiche", () -> id(scene.sent()))
                        .where(WORKED, () -> id(scene.createdAndSent())),
                of("mutation discardFiche", () -> id(scene.draft())),
                of("mutation activateFiche", () -> id(scene.sent()))
                        .where(WORKED, () -> id(scene.createdAndSent())),
                of("mutation takeExamen", () -> with("remplace", true, id(scene.sent()))),
                of("mutation leaveExamen", () -> id(scene.sent())),
                of("mutation returnFiche", () -> with("motif", "À revoir", id(scene.sent())))
                        .where(WORKED, () -> with("motif", "À revoir", id(scene.createdAndSent()))),
                of("mutation deactivateFiche", () -> with("motif", "Fin", id(scene.active())))
                        .where(WORKED, () -> with("motif", "Fin", id(scene.createdAndActive()))),
                of("mutation reactivateFiche", () -> id(scene.deactivated()))
                        .where(WORKED, () -> id(scene.createdAndClosed())),
                of("mutation forgetContacts", () -> with("motif", "Demande", id(scene.ready()))),
                of("mutation openRevision", () -> id(scene.active()))
                        .where(WORKED, () -> id(scene.createdAndActive())),
                of(
                        "mutation renewCertificats",
                        () -> with("fichiers", files(scene), id(scene.active()))),
                of("mutation discardRevision", () -> id(scene.revised())),
                of("mutation declareTiersDeDematerialisation", () -> id(scene.receiver())),
                of(
                        "mutation registerStructure",
                        () -> Map.of("input", Scene.registration(scene.siret()))),
                of(
                        "mutation renameStructure",
                        () -> with("nom", "Droits", siret(scene.structure()))),
                of(
                        "mutation changeIdentifiant",
                        () -> with("identifiant", scene.siret(), siret(scene.structure()))),
                of(
                        "mutation deactivateStructure",
                        () -> with("motif", "Radiée", siret(scene.structure()))),
                of("mutation reactivateStructure", () -> siret(scene.closed())),
                of(
                        "mutation addInterfaceCode",
                        () -> Map.of("input", Scene.interfaceCode(scene.code()))),
                of(
                        "mutation retireInterfaceCode",
                        () -> Map.of("code", scene.offered(), "motif", "Fin")),
                of("mutation imposeInterfaceCodes", Recipe::imposed),
                of(
                        "mutation trustEmetteur",
                        () ->
                                Map.of(
                                        "certificat",
                                        scene.authority().certificat(),
                                        "source",
                                        "essai")),
                of(
                        "mutation distrustEmetteur",
                        () -> with("motif", "Clé compromise", sha256(scene.trusted()))),
                of("mutation verifyScellement", Map::of),
                of("mutation restartScellement", () -> Map.of("motif", "Clé compromise")),
                of("mutation makeSauvegarde", Map::of),
                of("mutation rebuildVue", ViewOperations::decision),
                of("mutation abandonRebuild", ViewOperations::decision),
                of("mutation rollBackVue", () -> scene.kept(ViewOperations.API)),
                of("mutation discardPreviousVue", ViewOperations::decision),
                of("mutation endSession", () -> id(scene.session())),
                of("mutation retryLettresMortes", scene::poisoned),
                of(
                        "mutation discardLettreMorte",
                        () -> with("sequence", 0, with("motif", "Essai", scene.poisoned()))),
                of("mutation requestRattachement", () -> Map.of("structure", Scene.VALOMBRE)),
                of("mutation decideRattachement", () -> with("accepter", true, scene.asking())),
                of("mutation deactivateRattachement", scene::attached),
                of("mutation reactivateRattachement", scene::suspended),
                of("mutation removeRattachement", scene::attached),
                of(
                        "mutation requestHabilitation",
                        () ->
                                with(
                                        "profil",
                                        "EDI_RECEPTEUR_CONSULTATION",
                                        Map.of("structure", scene.structure()))),
                of("mutation grantHabilitation", scene::wanting),
                of("mutation refuseHabilitation", scene::wanting),
                of("mutation revokeHabilitation", scene::holding),
                of("mutation transferGestionnairePrincipal", scene::attached),
                of(
                        "mutation nameGestionnairePrincipal",
                        () -> with("remplacer", true, scene.attached())),
                of(
                        "mutation requestDelegation",
                        () ->
                                Map.of(
                                        "ficheId",
                                        scene.tiersReceiver(),
                                        "structure",
                                        scene.entity())),
                of("mutation acceptDelegation", scene::requested).where(ASKED, scene::asked),
                of("mutation refuseDelegation", scene::requested).where(ASKED, scene::asked),
                of("mutation cancelDelegation", scene::requested).where(ASKED, scene::asked),
                of("mutation endDelegation", () -> with("motif", "Fin", scene.accepted()))
                        .where(ASKED, () -> with("motif", "Fin", scene.askedAndAccepted())),
                of(
                        "mutation requestDelegations",
                        () ->
                                Map.of(
                                        "ficheId",
                                        scene.tiersReceiver(),
                                        "structures",
                                        List.of(scene.entity()))),
                of(
                        "mutation requestDelegationsFromFile",
                        () ->
                                Map.of(
                                        "ficheId",
                                        scene.tiersReceiver(),
                                        "fichier",
                                        Scene.list(scene.entity()))),
                of("mutation cancelDelegations", () -> several(scene.requested())),
                of("mutation acceptDelegations", () -> several(scene.requested())),
                of("mutation refuseDelegations", () -> several(scene.requested())),
                of(
                        "mutation endDelegations",
                        () -> with("motif", "Fin", several(scene.accepted()))),
                of(
                        "mutation grantHabilitations",
                        () -> Map.of("habilitations", List.of(scene.wanting()))),
                of("mutation declareCompteTechnique", scene::compteTechnique),
                of("mutation renewCompteTechnique", scene::compteTechnique),
                of("mutation declareRaccordementApi", scene::application),
                of(
                        "mutation correctRaccordementApi",
                        () ->
                                with(
                                        "input",
                                        Map.of("typeUtilisation", "EDITEUR"),
                                        id(scene.connected()))),
                of("mutation deactivateRaccordementApi", () -> id(scene.connected())),
                of("mutation reactivateRaccordementApi", () -> id(scene.disconnected())),
                of(
                        "mutation forgetRaccordementApiContact",
                        () -> with("motif", "Demande", id(scene.connected()))),
                of(
                        "mutation loadRaccordementApiCertificat",
                        () ->
                                RaccordementApiOperations.legacy(
                                        "droits-" + scene.number(), FicheOperations.ACME, "ACTIF")),
                of("query avis", scene::sentAndTold),
                of("query avisNonLus", Map::of),
                of("query preferencesAvis", Map::of),
                of("mutation definePreferencesAvis", () -> Map.of("frequence", "AUCUN")),
                of("query recherches", Map::of),
                of(
                        "mutation keepRecherche",
                        () -> Map.of("nom", "À moi", "criteres", "statut=ACTIVEE")),
                of("mutation dropRecherche", () -> Map.of("nom", "À moi")),
                of(
                        "mutation forgetCourriel",
                        () -> Map.of("utilisateur", "parti", "motif", "Départ")),
                of(
                        "mutation forgetTextes",
                        () ->
                                Map.of(
                                        "aggregateType",
                                        "Structure",
                                        "aggregateId",
                                        scene.closed(),
                                        "motif",
                                        "Demande")),
                of("mutation marquerAvisLus", () -> Map.of("ids", List.of("0"), "jusqua", "0")),
                of("query webhooks", scene::webhookOnly),
                of("query livraisons", scene::deliveredAndListed),
                of("query livraison", scene::delivered),
                of("mutation registerWebhook", scene::webhookToCome),
                of("mutation rotateWebhookSecret", scene::webhook),
                of("mutation disableWebhook", () -> with("motif", "Essai", scene.webhook())),
                of("mutation enableWebhook", scene::webhook),
                of("mutation removeWebhook", () -> with("motif", "Essai", scene.webhook())),
                of("mutation testWebhook", scene::webhook),
                of("mutation resendLivraison", scene::delivered),
                new Recipe(
                        "subscription avis",
                        () -> Map.of("structure", FicheOperations.ACME),
                        scene::expiring),
                new Recipe(
                        "subscription ficheChanged",
                        () -> Map.of("structure", FicheOperations.ACME),
                        scene::draft),
                new Recipe(
                        "subscription delegationChanged",
                        scene::tiersOfAListedDelegation,
                        scene::accepted),
                new Recipe(
                        "subscription habilitationChanged",
                        () -> Map.of("structure", FicheOperations.ACME),
                        scene::granted),
                new Recipe("subscription suivreHistorique", Map::of, scene::draft),
                of("subscription examens", Map::of),
                of("subscription exportProgress", () -> id(scene.exported())),
                of("subscription lotProgress", () -> id(scene.batch())),
                of("subscription ficheHistory", () -> id(scene.draft())),
                of("subscription delegationHistory", scene::requested),
                of("subscription raccordementApiHistory", () -> id(scene.connected())),
                of("subscription rattachementHistory", scene::attached),
                of("subscription structureHistory", () -> siret(FicheOperations.ACME)),
                new Recipe(
                        "subscription ficheStatusChanged",
                        () -> Map.of("structure", FicheOperations.ACME),
                        scene::draft),
                new Recipe(
                        "subscription certificatExpiryNotified",
                        () -> Map.of("structure", FicheOperations.ACME),
                        scene::expiring),
                new Recipe(
                        "subscription confianceChanged",
                        () -> Map.of("structure", FicheOperations.ACME),
                        scene::distrusted),
                new Recipe(
                        "subscription echeanceNotified",
                        () -> Map.of("structure", FicheOperations.ACME),
                        scene::passwordExpiring),
                new Recipe(
                        "subscription delegationActivated",
                        scene::tiersOfAListedDelegation,
                        scene::accepted));
    }

    private static Recipe of(String operation, Supplier<Map<String, ?>> variables) {
        return new Recipe(operation, variables, () -> {});
    }

    private static Map<String, ?> id(String id) {
        return Map.of("id", id);
    }

    private static Map<String, ?> several(Map<String, String> one) {
        return Map.of("delegations", List.of(one.get("id")));
    }

    private static Map<String, ?> siret(String siret) {
        return Map.of("siret", siret);
    }

    private static Map<String, ?> sha256(String sha256) {
        return Map.of("sha256", sha256);
    }

    private static Map<String, ?> nothing(Object made) {
        return Map.of();
    }

    private static Map<String, ?> with(String name, Object value, Map<String, ?> others) {
        var all = new HashMap<String, Object>(others);
        all.put(name, value);
        return all;
    }

    /** What is imposed already. */
    private static Map<String, ?> imposed() {
        return Map.of(
                "kind",
                "RECEPTEUR",
                "codes",
                List.of("FEN0036A", "FSO1301A"),
                "source",
                "Guide de raccordement");
    }

    private static Map<String, ?> analysis(Scene scene) {
        return Map.of("protocole", "SFTP", "environnement", "PRODUCTION", "fichiers", files(scene));
    }

    private static List<?> files(Scene scene) {
        return List.of(scene.certificat().file());
    }

    private static String nodeId(String typeAndId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(typeAndId.getBytes(UTF_8));
    }
}
