package fr.raccordement.system;

import static fr.raccordement.system.DelegationOperations.with;
import static fr.raccordement.system.FicheOperations.ACME;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheCreated;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What operations are tried on, made through real commands just before: fiches of ACME, and
 * structures of their own with the same users. There, {@code fournisseur} is the principal manager,
 * {@code college} modifies and {@code tiers2} consults; {@code mairie} is the one it is done to.
 * Used by several threads at once.
 */
final class Scene {

    /** A structure that none of the callers belongs to. */
    static final String VALOMBRE = "21750003200016";

    private static final String TRUST =
            "mutation($certificat: Base64!) {"
                    + " trustEmetteur(certificat: $certificat, source: \"essai\") { sha256 } }";

    private static final String SUBJECT = "mairie";
    private static final String CONSULTATION = "RACCORDEMENT_CONSULTATION";

    /** Whoever has a role at the operator, and is given by structures what does not count. */
    private static final List<String> OPERATORS = List.of("aife", "admin", "audit");

    private static final List<String> PROFILS =
            List.of(
                    "RACCORDEMENT_MODIFICATION",
                    "EDI_RECEPTEUR_MODIFICATION",
                    "ORGANISATION_MODIFICATION");

    /** Near enough its end to be notified at once, and longer than a fiche is valid. */
    private static final int SHORT = 80;

    private static final String PROVEN =
            "query($id: ID!) { fiche(id: $id) { history(first: 1) { nodes { preuve {"
                    + " pointDeControle { taille } } } } } }";

    private static final String EXPORT = "mutation { exportFiches(format: CSV) { id } }";

    final ProgramClient fournisseur;
    final ProgramClient aife;
    final ProgramClient admin;

    private final ProgramClient mairie;
    private final Authority authority;
    private final RunningProgram program;
    private final ProgramClient lycee;
    private final String tiers;
    private final String tiersReceiver;
    private final String receiverOfBothSides;
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger passwords = new AtomicInteger();
    private boolean exportedByAll;

    Scene(RunningProgram program, Authority authority) {
        this.authority = authority;
        this.program = program;
        fournisseur = program.as("fournisseur");
        aife = program.as("aife");
        admin = program.as("admin");
        mairie = program.as(SUBJECT);
        furnish(ACME);
        lycee = program.as("lycee");
        tiers = structure(true);
        tiersReceiver = activeReceiver(tiers);
        var own = structure(true);
        grantAll(
                fournisseur,
                own,
                List.of(
                        grant(SUBJECT, "RACCORDEMENT_MODIFICATION"),
                        grant(SUBJECT, "EDI_RECEPTEUR_MODIFICATION")));
        receiverOfBothSides = activeReceiver(own);
    }

    /** What no two calls have in common. */
    int number() {
        return made.incrementAndGet();
    }

    Authority.Issued certificat() {
        return authority.issue("droits-" + number(), Authority.CLIENT);
    }

    String draft() {
        var id = "droits-" + number();
        FicheOperations.create(fournisseur, id, ACME, "PRODUCTION");
        return id;
    }

    /** Once a draft is listed. */
    Map<String, ?> listed() {
        var id = draft();
        await().until(
                        () ->
                                fournisseur
                                        .ask("{ fiches { nodes { id } } }", Map.of())
                                        .toString()
                                        .contains(id));
        return Map.of();
    }

    /** A roll-back of a view that keeps its previous generation. */
    Map<String, ?> kept(String view) {
        if (!ViewOperations.etats(admin, view).contains("PRECEDENTE")) {
            admin.askOne(ViewOperations.REBUILD, ViewOperations.decision());
            await().until(() -> ViewOperations.etats(admin, view).contains("PRECEDENTE"));
        }
        return ViewOperations.decision();
    }

    /** A draft over SFTP. */
    String chosen() {
        var id = draft();
        FicheOperations.choose(fournisseur, id, "SFTP");
        return id;
    }

    /** A draft with its certificate. */
    String analysed() {
        var id = chosen();
        FicheOperations.deposit(fournisseur, id, certificat());
        return id;
    }

    String ready() {
        return ready(certificat());
    }

    private String ready(Authority.Issued certificat) {
        var id = "droits-" + number();
        FicheOperations.ready(fournisseur, id, ACME, certificat);
        return id;
    }

    /** A fiche that {@code aife} created before they had a role at the operator; sent since. */
    String createdAndSent() {
        var id = "droits-" + number();
        happened(
                "aife",
                ACME,
                id,
                0,
                FicheCreated.class,
                """
                {"ficheId":"%s","structure":"%s","kind":"EMETTEUR","environnement":"PRODUCTION"}
                """
                        .formatted(id, ACME));
        FicheOperations.fillIn(fournisseur, id, certificat());
        fournisseur.askOne(FicheOperations.SUBMIT, Map.of("id", id));
        return id;
    }

    /**
     * Such a fiche, which another instructor activated. The program is alone on its store, and so
     * learns of an event that it did not append by the conflict of its next one.
     */
    String createdAndActive() {
        var id = createdAndSent();
        var version =
                fournisseur.askOne(FicheOperations.FICHE, Map.of("id", id)).path("version").asInt();
        happened(
                "autre",
                "AIFE",
                id,
                version + 1,
                FicheActivated.class,
                "{\"ficheId\":\"%s\",\"codeApplication\":\"ZZZ%03d\"}".formatted(id, number()));
        fournisseur.refused(FicheOperations.WITHDRAW, Map.of("id", id));
        return id;
    }

    /** Such a fiche, closed. */
    String createdAndClosed() {
        var id = createdAndActive();
        fournisseur.askOne(FicheOperations.DEACTIVATE, Map.of("id", id, "motif", "Fin"));
        return id;
    }

    private void happened(
            String actor,
            String onBehalfOf,
            String fiche,
            int sequence,
            Class<?> type,
            String payload) {
        try (var rows = program.events()) {
            rows.insert(actor, onBehalfOf, "Fiche", "fiche-" + fiche, sequence, type, payload);
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        }
    }

    String sent() {
        var id = ready();
        fournisseur.askOne(FicheOperations.SUBMIT, Map.of("id", id));
        return id;
    }

    /** The fingerprint of the certificate of a fiche that was sent. */
    String held() {
        var certificat = certificat();
        fournisseur.askOne(FicheOperations.SUBMIT, Map.of("id", ready(certificat)));
        return certificat.sha256();
    }

    String active() {
        var id = sent();
        aife.askOne(FicheOperations.ACTIVATE, Map.of("id", id));
        return id;
    }

    /** An active fiche with a revision under way. */
    String revised() {
        var id = active();
        fournisseur.askOne(FicheOperations.OPEN_REVISION, Map.of("id", id));
        return id;
    }

    /** Once a fiche that waits for the operator is listed. */
    Map<String, ?> waiting() {
        var id = sent();
        await().until(
                        () ->
                                aife.askOne(FicheOperations.A_EXAMINER, Map.of("first", 200))
                                        .toString()
                                        .contains(id));
        return Map.of();
    }

    /** An active fiche whose certificate is about to expire, which is notified at once. */
    void expiring() {
        var id = "droits-" + number();
        var certificat = authority.issue(SHORT, id, Authority.CLIENT);
        FicheOperations.active(fournisseur, aife, id, ACME, certificat);
    }

    /** The notices that a fiche was sent, once there is one. */
    Map<String, ?> sentAndTold() {
        var filter =
                Map.of("filter", Map.of("structure", ACME, "genres", List.of("FICHE_ENVOYEE")));
        fournisseur.askOne(FicheOperations.SUBMIT, Map.of("id", ready()));
        await().until(
                        () ->
                                !fournisseur
                                        .askOne(
                                                "query($filter: AvisFilter) { avis(filter:"
                                                        + " $filter) { nodes { id } } }",
                                                filter)
                                        .path("nodes")
                                        .isEmpty());
        return filter;
    }

    /** A webhook that nobody answers at, of a structure of its own. */
    Map<String, ?> webhook() {
        return WebhookOperations.register(
                fournisseur, structure(), "essai", WebhookOperations.NOBODY);
    }

    Map<String, ?> webhookToCome() {
        return WebhookOperations.registration(structure(), "essai", WebhookOperations.NOBODY);
    }

    Map<String, ?> webhookOnly() {
        return Map.of("structure", Objects.requireNonNull(webhook().get("structure")));
    }

    /** A delivery that was tried. */
    Map<String, ?> delivered() {
        return WebhookOperations.tested(fournisseur, webhook());
    }

    Map<String, ?> deliveredAndListed() {
        var delivered = delivered();
        var webhook =
                Map.of(
                        "structure", Objects.requireNonNull(delivered.get("structure")),
                        "webhook", Objects.requireNonNull(delivered.get("webhook")));
        await().until(() -> !WebhookOperations.livraisons(fournisseur, webhook).isEmpty());
        return webhook;
    }

    /** A profile, to somebody new each time. */
    void granted() {
        HabilitationOperations.grant(
                fournisseur, ACME, "nouveau-" + number(), "RACCORDEMENT_CONSULTATION");
    }

    /** A certificate in use whose issuer is trusted no more; another issuer each time. */
    void distrusted() {
        var issuer = authority();
        var trusted =
                admin.askOne(TRUST, Map.of("certificat", issuer.certificat()))
                        .path("sha256")
                        .asString();
        var id = "droits-" + number();
        FicheOperations.active(fournisseur, aife, id, ACME, issuer.issue(id, Authority.CLIENT));
        admin.askOne(
                "mutation($sha256: ID!) { distrustEmetteur(sha256: $sha256, motif: \"essai\")"
                        + " { sha256 } }",
                Map.of("sha256", trusted));
    }

    /** A password that has less than a month left, which is notified at once; another each time. */
    void passwordExpiring() {
        fournisseur.askOne(
                RaccordementApiOperations.DECLARE_COMPTE,
                Map.of(
                        "structure",
                        ACME,
                        "jour",
                        LocalDate.now(ZoneId.of("Europe/Paris"))
                                .minusDays(400 - passwords.incrementAndGet())
                                .toString()));
    }

    /** A receiver fiche of a third party. */
    String receiver() {
        return receiver(tiers);
    }

    private String receiver(String of) {
        var id = "droits-" + number();
        fournisseur.askOne(
                FicheOperations.CREATE,
                FicheOperations.creation(id, of, "QUALIFICATION", "RECEPTEUR"));
        return id;
    }

    /** The active receiver fiche of a third party. */
    String tiersReceiver() {
        return tiersReceiver;
    }

    private String activeReceiver(String of) {
        var id = receiver(of);
        var details = new HashMap<String, Object>(FicheOperations.complete(id));
        details.remove("interfaces");
        FicheOperations.choose(fournisseur, id, "SFTP");
        FicheOperations.deposit(fournisseur, id, certificat());
        FicheOperations.describe(fournisseur, id, details);
        fournisseur.askOne(FicheOperations.SUBMIT, Map.of("id", id));
        aife.askOne(FicheOperations.ACTIVATE, Map.of("id", id));
        fournisseur.askOne(FicheOperations.DECLARE_TIERS, Map.of("id", id));
        return id;
    }

    /** A public structure of its own, managed by {@code lycee}. */
    String entity() {
        var siret = siret();
        register(
                with(
                        "type",
                        "PUBLIQUE",
                        with("gestionnairePrincipal", "lycee", registration(siret))));
        grantAll(
                lycee,
                siret,
                List.of(
                        grant("aife", "EDI_GESTION_MODIFICATION"),
                        grant("aife", "ORGANISATION_MODIFICATION")));
        return siret;
    }

    /** A delegation that the third party asks a public structure for. */
    Map<String, String> requested() {
        return DelegationOperations.id(request());
    }

    private JsonNode request() {
        return DelegationOperations.request(fournisseur, tiersReceiver, entity());
    }

    /** A delegation that {@code mairie} asked for, who may decide for the public structure too. */
    Map<String, String> asked() {
        return DelegationOperations.id(askedByBothSides());
    }

    /** Such a delegation, accepted by somebody else. */
    Map<String, String> askedAndAccepted() {
        return DelegationOperations.id(DelegationOperations.accept(lycee, askedByBothSides()));
    }

    private JsonNode askedByBothSides() {
        var entity = entity();
        grantAll(
                lycee,
                entity,
                List.of(
                        grant(SUBJECT, "EDI_GESTION_MODIFICATION"),
                        grant(SUBJECT, "ORGANISATION_MODIFICATION")));
        return DelegationOperations.request(mairie, receiverOfBothSides, entity);
    }

    /** Such a delegation accepted; soon it is active. */
    Map<String, String> accepted() {
        return DelegationOperations.id(DelegationOperations.accept(lycee, request()));
    }

    /** Once a delegation is listed on both sides. */
    Map<String, ?> requestedAndListed() {
        var id = request().path("id").asString();
        for (var side : List.of(fournisseur, lycee)) {
            await().until(
                            () ->
                                    side.askOne(DelegationOperations.LIST, Map.of("first", 200))
                                            .toString()
                                            .contains(id));
        }
        return Map.of();
    }

    Map<String, ?> tiersOfAListedDelegation() {
        requestedAndListed();
        return Map.of("structure", tiers);
    }

    /** The public structure of a delegation that is active. */
    Map<String, ?> receiving() {
        var delegation = DelegationOperations.accept(lycee, request());
        await().until(() -> DelegationOperations.statut(lycee, delegation).equals("ACTIVEE"));
        return Map.of(
                "structure",
                delegation.at("/structure/siret").asString(),
                "environnement",
                "QUALIFICATION");
    }

    String deactivated() {
        var id = active();
        aife.askOne(FicheOperations.DEACTIVATE, Map.of("id", id, "motif", "Fin"));
        return id;
    }

    /** The structure of the fiches, with a technical account. */
    Map<String, String> compteTechnique() {
        RaccordementApiOperations.compte(fournisseur, ACME);
        return Map.of("structure", ACME);
    }

    /** A connection by API to declare. */
    Map<String, ?> application() {
        compteTechnique();
        var id = "droits-" + number();
        return RaccordementApiOperations.declaration(id, ACME, id);
    }

    /** A connection by API, in use. */
    String connected() {
        return fournisseur
                .askOne(RaccordementApiOperations.DECLARE, application())
                .path("id")
                .asString();
    }

    /** Once such a connection is listed. */
    Map<String, ?> connectedAndListed() {
        RaccordementApiOperations.awaitListed(program, connected());
        return Map.of();
    }

    /** Asked for by {@code fournisseur}. */
    String exported() {
        return fournisseur.askOne(EXPORT, Map.of()).path("id").asString();
    }

    /** Once everybody has asked for one. */
    synchronized Map<String, ?> exportedByAll() {
        if (!exportedByAll) {
            RightsMatrixIT.logins().values().stream()
                    .filter(login -> !login.isEmpty())
                    .forEach(login -> program.as(login).askOne(EXPORT, Map.of()));
            exportedByAll = true;
        }
        return Map.of();
    }

    /** Asked for by {@code fournisseur}. */
    String batch() {
        return fournisseur
                .askOne(
                        "mutation($ficheId: ID!, $structures: [ID!]!) {"
                                + " requestDelegations(ficheId: $ficheId, structures: $structures)"
                                + " { id } }",
                        Map.of("ficheId", tiersReceiver, "structures", List.of(entity())))
                .path("id")
                .asString();
    }

    /** A file with that SIRET. */
    static Map<String, String> list(String siret) {
        return Map.of(
                "nom",
                "liste.csv",
                "contenu",
                Base64.getEncoder().encodeToString(siret.getBytes(UTF_8)));
    }

    String disconnected() {
        var id = connected();
        fournisseur.askOne(RaccordementApiOperations.DEACTIVATE, Map.of("id", id));
        return id;
    }

    /** A SIRET that nobody registered; its checksum is wrong. */
    String siret() {
        return "99%012d".formatted(number());
    }

    String code() {
        return "FSO%04dZ".formatted(number());
    }

    /** A code in the catalogue. */
    String offered() {
        var code = code();
        admin.askOne(FicheOperations.ADD_CODE, Map.of("input", interfaceCode(code)));
        return code;
    }

    /** An authority that nobody has heard of. */
    Authority authority() {
        return new Authority("Droits " + number());
    }

    /** The fingerprint of an authority that an administrator trusts. */
    String trusted() {
        return admin.askOne(TRUST, Map.of("certificat", authority().certificat()))
                .path("sha256")
                .asString();
    }

    /**
     * A fiche whose creation is in the sealed log.
     *
     * @param size of the checkpoint that covers it
     */
    record Sealed(String fiche, int size) {

        Map<String, ?> event() {
            return Map.of("aggregateType", "Fiche", "aggregateId", fiche, "sequence", 0);
        }
    }

    Sealed sealed() {
        var id = draft();
        var proof =
                await().until(
                                () ->
                                        fournisseur
                                                .askOne(PROVEN, Map.of("id", id))
                                                .at("/history/nodes/0/preuve/pointDeControle"),
                                it -> it.has("taille"));
        return new Sealed(id, proof.path("taille").asInt());
    }

    /** From one checkpoint to a later one. */
    Map<String, ?> grown() {
        return Map.of("de", sealed().size(), "a", sealed().size());
    }

    /** A structure of its own with the usual users. */
    String structure() {
        return structure(false);
    }

    private String structure(boolean tiers) {
        var siret = siret();
        register(with("tiersDeDematerialisation", tiers, registration(siret)));
        furnish(siret);
        return siret;
    }

    private void register(Map<String, ?> input) {
        admin.askOne(StructureOperations.REGISTER, Map.of("input", input));
    }

    /** Such a structure that starts nothing any more. */
    String closed() {
        var siret = structure();
        admin.askOne(
                "mutation($siret: ID!) { deactivateStructure(siret: $siret, motif: \"Radiée\")"
                        + " { statut } }",
                Map.of("siret", siret));
        return siret;
    }

    /** Such a structure whose users are listed. */
    Map<String, String> furnished() {
        var asked = Map.of("structure", structure());
        await().until(
                        () ->
                                fournisseur
                                        .askOne(HabilitationOperations.HABILITATIONS, asked)
                                        .toString()
                                        .contains("college"));
        return asked;
    }

    /** An event that its view cannot project: the end of a code that was never added. */
    Map<String, ?> poisoned() {
        var code = code();
        DeadLetterOperations.poison(program, code, 0, DeadLetterOperations.retired(code));
        var waiting = DeadLetterOperations.of(code);
        await().until(() -> DeadLetterOperations.waits(admin, waiting));
        return waiting;
    }

    /** Somebody who is logged in to the portal. */
    String session() {
        PortalSessions.begin(program, "travaux");
        return PortalSessions.newest(admin, "travaux");
    }

    Map<String, ?> poisonedAndListed() {
        poisoned();
        return Map.of();
    }

    /** Such an event, discarded. */
    Map<String, ?> letGo() {
        var waiting = poisoned();
        DeadLetterOperations.discard(admin, waiting, 0, false);
        return waiting;
    }

    /** Such a structure that the subject asks to belong to. */
    Map<String, String> asking() {
        var siret = structure();
        mairie.askOne(HabilitationOperations.REQUEST, Map.of("structure", siret));
        return HabilitationOperations.user(siret, SUBJECT);
    }

    /** Such a structure that the subject belongs to. */
    Map<String, String> attached() {
        var siret = structure();
        HabilitationOperations.grant(fournisseur, siret, SUBJECT, CONSULTATION);
        return HabilitationOperations.user(siret, SUBJECT);
    }

    Map<String, String> suspended() {
        var user = attached();
        fournisseur.askOne(HabilitationOperations.DEACTIVATE, user);
        return user;
    }

    /** Such a structure that the subject belongs to, with a profile held. */
    Map<String, String> holding() {
        return HabilitationOperations.profil(attached().get("structure"), SUBJECT, CONSULTATION);
    }

    /** Such a structure that the subject belongs to, with a profile asked for. */
    Map<String, String> wanting() {
        var siret = attached().get("structure");
        var profil = HabilitationOperations.profil(siret, SUBJECT, "RACCORDEMENT_MODIFICATION");
        mairie.askOne(
                HabilitationOperations.ASK,
                Map.of("structure", siret, "profil", profil.get("profil")));
        return profil;
    }

    static Map<String, ?> registration(String siret) {
        return Map.of(
                "siret",
                siret,
                "nom",
                "Droits",
                "type",
                "PRIVEE",
                "fictive",
                true,
                "gestionnairePrincipal",
                "fournisseur");
    }

    static Map<String, ?> interfaceCode(String code) {
        return Map.of(
                "code",
                code,
                "libelleFr",
                "Essai",
                "libelleEn",
                "Trial",
                "direction",
                "SORTANT",
                "kind",
                "EMETTEUR",
                "environnements",
                List.of("QUALIFICATION"),
                "modes",
                List.of("COMPLETE"),
                "source",
                "essai");
    }

    private void furnish(String siret) {
        var operators =
                OPERATORS.stream().flatMap(it -> PROFILS.stream().map(profil -> grant(it, profil)));
        var grants =
                Stream.concat(
                        Stream.of(
                                grant("tiers2", CONSULTATION),
                                grant("college", "RACCORDEMENT_MODIFICATION")),
                        operators);
        grantAll(fournisseur, siret, grants.toList());
    }

    private record Grant(String login, String profil) {}

    private static Grant grant(String login, String profil) {
        return new Grant(login, profil);
    }

    /** In one request. */
    private static void grantAll(ProgramClient manager, String siret, List<Grant> grants) {
        var fields = new StringBuilder();
        for (var grant : grants) {
            fields.append(
                    " g%d: grantHabilitation(structure: $s, utilisateur: \"%s\", profil: %s) { statut }"
                            .formatted(fields.length(), grant.login(), grant.profil()));
        }
        manager.ask("mutation($s: ID!) {" + fields + " }", Map.of("s", siret));
    }
}
