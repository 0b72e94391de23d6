package fr.raccordement.systeme;

import static fr.raccordement.systeme.Fiches.ACME;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;

/**
 * What operations are tried on, made through real commands just before: fiches of ACME, and
 * structures of their own with the same users. There, {@code fournisseur} is the principal manager,
 * {@code college} modifies and {@code tiers2} consults; {@code mairie} is the one it is done to.
 */
final class Scene {

    /** A structure that none of the callers belongs to. */
    static final String VALOMBRE = "21750003200016";

    private static final String SUBJECT = "mairie";
    private static final String CONSULTATION = "RACCORDEMENT_CONSULTATION";

    final Client fournisseur;
    final Client aife;
    final Client admin;

    private final Client mairie;
    private final Authority authority;
    private final RunningProgram program;
    private int made;

    Scene(RunningProgram program, Authority authority) {
        this.authority = authority;
        this.program = program;
        fournisseur = program.as("fournisseur");
        aife = program.as("aife");
        admin = program.as("admin");
        mairie = program.as(SUBJECT);
        furnish(ACME);
    }

    /** What no two calls have in common. */
    int number() {
        return ++made;
    }

    Authority.Issued certificat() {
        return authority.issue("droits-" + number(), Authority.CLIENT);
    }

    String draft() {
        var id = "droits-" + number();
        Fiches.create(fournisseur, id, ACME, "PRODUCTION");
        return id;
    }

    /** What lists a draft. */
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

    /** A draft over SFTP. */
    String chosen() {
        var id = draft();
        Fiches.choose(fournisseur, id, "SFTP");
        return id;
    }

    /** A draft with its certificate. */
    String analysed() {
        var id = chosen();
        Fiches.deposit(fournisseur, id, certificat());
        return id;
    }

    String ready() {
        return ready(certificat());
    }

    private String ready(Authority.Issued certificat) {
        var id = "droits-" + number();
        Fiches.ready(fournisseur, id, ACME, certificat);
        return id;
    }

    String sent() {
        var id = ready();
        fournisseur.askOne(Fiches.SUBMIT, Map.of("id", id));
        return id;
    }

    /** The fingerprint of the certificate of a fiche that was sent. */
    String held() {
        var certificat = certificat();
        fournisseur.askOne(Fiches.SUBMIT, Map.of("id", ready(certificat)));
        return certificat.sha256();
    }

    String active() {
        var id = sent();
        aife.askOne(Fiches.ACTIVATE, Map.of("id", id));
        return id;
    }

    String deactivated() {
        var id = active();
        aife.askOne(Fiches.DEACTIVATE, Map.of("id", id, "motif", "Fin"));
        return id;
    }

    /** The structure of the fiches, with a technical account. */
    Map<String, String> compteTechnique() {
        RaccordementsApi.compte(fournisseur, ACME);
        return Map.of("structure", ACME);
    }

    /** A connection by API to declare. */
    Map<String, ?> application() {
        compteTechnique();
        var id = "droits-" + number();
        return RaccordementsApi.declaration(id, ACME, id);
    }

    /** A connection by API, in use. */
    String connected() {
        return fournisseur.askOne(RaccordementsApi.DECLARE, application()).path("id").asString();
    }

    /** What lists such a connection. */
    Map<String, ?> connectedAndListed() {
        RaccordementsApi.awaitListed(program, connected());
        return Map.of();
    }

    String disconnected() {
        var id = connected();
        fournisseur.askOne(RaccordementsApi.DEACTIVATE, Map.of("id", id));
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
        admin.askOne(Fiches.ADD_CODE, Map.of("input", interfaceCode(code)));
        return code;
    }

    /** A structure of its own with the usual users. */
    String structure() {
        var siret = siret();
        admin.askOne(
                "mutation($input: RegisterStructureInput!) {"
                        + " registerStructure(input: $input) { siret } }",
                Map.of("input", registration(siret)));
        furnish(siret);
        return siret;
    }

    /** Such a structure whose users are listed. */
    Map<String, String> furnished() {
        var asked = Map.of("structure", structure());
        await().until(
                        () ->
                                fournisseur
                                        .askOne(Habilitations.HABILITATIONS, asked)
                                        .toString()
                                        .contains("college"));
        return asked;
    }

    /** Such a structure that the subject asks to belong to. */
    Map<String, String> asking() {
        var siret = structure();
        mairie.askOne(Habilitations.REQUEST, Map.of("structure", siret));
        return Habilitations.user(siret, SUBJECT);
    }

    /** Such a structure that the subject belongs to. */
    Map<String, String> attached() {
        var siret = structure();
        Habilitations.grant(fournisseur, siret, SUBJECT, CONSULTATION);
        return Habilitations.user(siret, SUBJECT);
    }

    Map<String, String> suspended() {
        var user = attached();
        fournisseur.askOne(Habilitations.DEACTIVATE, user);
        return user;
    }

    /** Such a structure that the subject belongs to, with a profile held. */
    Map<String, String> holding() {
        return Habilitations.profil(attached().get("structure"), SUBJECT, CONSULTATION);
    }

    /** Such a structure that the subject belongs to, with a profile asked for. */
    Map<String, String> wanting() {
        var siret = attached().get("structure");
        var profil = Habilitations.profil(siret, SUBJECT, "RACCORDEMENT_MODIFICATION");
        mairie.askOne(
                Habilitations.ASK, Map.of("structure", siret, "profil", profil.get("profil")));
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
        Habilitations.grant(fournisseur, siret, "tiers2", CONSULTATION);
        Habilitations.grant(fournisseur, siret, "college", "RACCORDEMENT_MODIFICATION");
    }
}
