package fr.raccordement.system;

import static fr.raccordement.system.Authority.CLIENT;
import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.FicheOperations.ACTIVATE;
import static fr.raccordement.system.FicheOperations.A_EXAMINER;
import static fr.raccordement.system.FicheOperations.CERTIFICAT;
import static fr.raccordement.system.FicheOperations.CHOOSE;
import static fr.raccordement.system.FicheOperations.DEACTIVATE;
import static fr.raccordement.system.FicheOperations.DESCRIBE;
import static fr.raccordement.system.FicheOperations.DISCARD;
import static fr.raccordement.system.FicheOperations.DISCARD_REVISION;
import static fr.raccordement.system.FicheOperations.FICHE;
import static fr.raccordement.system.FicheOperations.HISTORY;
import static fr.raccordement.system.FicheOperations.OPEN_REVISION;
import static fr.raccordement.system.FicheOperations.PONANT;
import static fr.raccordement.system.FicheOperations.RENEW;
import static fr.raccordement.system.FicheOperations.RETURN;
import static fr.raccordement.system.FicheOperations.SUBMIT;
import static fr.raccordement.system.FicheOperations.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a fiche in use is changed (S-35, S-36), and its certificates renewed (S-18). */
class RevisionIT {

    private static final RunningProgram program = SharedProgram.program;
    private static final Authority authority = SharedProgram.authority;
    private static final ProgramClient fournisseur = program.as("fournisseur");
    private static final ProgramClient travaux = program.as("travaux");
    private static final ProgramClient aife = program.as("aife");

    @Test
    void S_35_an_active_fiche_is_changed_at_envoyee_maj_while_its_content_goes_on() {
        var active = active("rev-35");
        var opened = fournisseur.askOne(OPEN_REVISION, Map.of("id", "rev-35"));
        assertThat(opened.path("statut").asString()).isEqualTo("ACTIVEE");
        assertThat(opened.at("/revision/etat").asString()).isEqualTo("OUVERTE");
        assertThat(opened.at("/revision/certificats")).isEqualTo(sha256s(active));

        comment("rev-35", "Nouvelle adresse");
        var sent = fournisseur.askOne(SUBMIT, Map.of("id", "rev-35"));
        assertThat(sent.path("statut").asString()).isEqualTo("ENVOYEE_MAJ");
        assertThat(sent.path("commentaire").isNull()).isTrue();
        assertThat(sent.at("/revision/etat").asString()).isEqualTo("ENVOYEE");
        assertThat(sent.at("/revision/commentaire").asString()).isEqualTo("Nouvelle adresse");
        assertThat(sent.at("/revision/depuis")).isEqualTo(sent.path("soumiseLe"));
        assertThat(sent.at("/revision/plateforme/protocole").asString()).isEqualTo("SFTP");

        var applied = aife.askOne(ACTIVATE, Map.of("id", "rev-35"));
        assertThat(applied.path("statut").asString()).isEqualTo("ACTIVEE");
        assertThat(applied.path("commentaire").asString()).isEqualTo("Nouvelle adresse");
        assertThat(applied.path("revision").isNull()).isTrue();
        assertThat(applied.path("codeApplication")).isEqualTo(active.path("codeApplication"));
    }

    @Test
    void S_35_an_update_sent_back_leaves_the_active_content_as_it_was() {
        var active = active("rev-35-r");
        fournisseur.askOne(OPEN_REVISION, Map.of("id", "rev-35-r"));
        FicheOperations.choose(fournisseur, "rev-35-r", "AS2");
        FicheOperations.choose(fournisseur, "rev-35-r", "SFTP");
        FicheOperations.deposit(fournisseur, "rev-35-r", authority.issue("rev-35-r2", CLIENT));
        FicheOperations.describe(fournisseur, "rev-35-r", FicheOperations.complete("rev-35-r"));
        comment("rev-35-r", "Essai");
        fournisseur.askOne(SUBMIT, Map.of("id", "rev-35-r"));

        var rejected = aife.askOne(RETURN, Map.of("id", "rev-35-r", "motif", "Sans objet"));

        assertThat(rejected.path("statut").asString()).isEqualTo("ACTIVEE");
        assertThat(content(rejected)).isEqualTo(content(active));
        assertThat(rejected.path("motif").asString()).isEqualTo("Sans objet");
        assertThat(rejected.at("/revision/etat").asString()).isEqualTo("OUVERTE");
        assertThat(rejected.at("/revision/commentaire").asString()).isEqualTo("Essai");
        comment("rev-35-r", "Corrigé");
        assertThat(fournisseur.askOne(SUBMIT, Map.of("id", "rev-35-r")).path("motif").isNull())
                .isTrue();
    }

    @Test
    void S_35_an_update_is_withdrawn_and_thrown_away_by_its_author() {
        var active = active("rev-35-w");
        fournisseur.askOne(OPEN_REVISION, Map.of("id", "rev-35-w"));
        assertThat(fournisseur.refused(SUBMIT, Map.of("id", "rev-35-w")))
                .containsExactly("REVISION_UNCHANGED");
        comment("rev-35-w", "Essai");
        fournisseur.askOne(SUBMIT, Map.of("id", "rev-35-w"));
        assertThat(fournisseur.refused(DISCARD_REVISION, Map.of("id", "rev-35-w")))
                .containsExactly("FICHE_NOT_EDITABLE");

        var withdrawn = fournisseur.askOne(WITHDRAW, Map.of("id", "rev-35-w"));
        assertThat(withdrawn.path("statut").asString()).isEqualTo("ACTIVEE");
        assertThat(withdrawn.at("/revision/commentaire").asString()).isEqualTo("Essai");
        assertThat(fournisseur.refused(DISCARD, Map.of("id", "rev-35-w")))
                .containsExactly("FICHE_NOT_EDITABLE");

        var discarded = fournisseur.askOne(DISCARD_REVISION, Map.of("id", "rev-35-w"));
        assertThat(discarded.path("revision").isNull()).isTrue();
        assertThat(content(discarded)).isEqualTo(content(active));
        assertThat(fournisseur.askOne(DISCARD_REVISION, Map.of("id", "rev-35-w")))
                .as("asked again, it is answered as the first time")
                .isEqualTo(discarded);
    }

    @Test
    void S_35_a_fiche_closed_with_an_update_under_way_drops_it() {
        active("rev-35-d");
        var renewed = renew("rev-35-d", "rev-35-d2");
        fournisseur.askOne(SUBMIT, Map.of("id", "rev-35-d"));

        var closed = fournisseur.askOne(DEACTIVATE, Map.of("id", "rev-35-d", "motif", "Fin"));

        assertThat(closed.path("statut").asString()).isEqualTo("DESACTIVEE");
        assertThat(closed.path("revision").isNull()).isTrue();
        assertThat(holder(renewed)).isEmpty();
    }

    @Test
    void S_35_the_history_of_an_update_tells_every_status_and_every_state_is_shown_again() {
        active("rev-35-h");
        fournisseur.askOne(OPEN_REVISION, Map.of("id", "rev-35-h"));
        comment("rev-35-h", "Un");
        fournisseur.askOne(SUBMIT, Map.of("id", "rev-35-h"));
        fournisseur.askOne(WITHDRAW, Map.of("id", "rev-35-h"));
        fournisseur.askOne(SUBMIT, Map.of("id", "rev-35-h"));
        aife.askOne(RETURN, Map.of("id", "rev-35-h", "motif", "Non"));
        fournisseur.askOne(SUBMIT, Map.of("id", "rev-35-h"));
        aife.askOne(ACTIVATE, Map.of("id", "rev-35-h"));

        var history =
                nodes(fournisseur.askOne(HISTORY, Map.of("id", "rev-35-h")).at("/history/nodes"));
        assertThat(history)
                .filteredOn(it -> it.path("type").asString().startsWith("Revision"))
                .extracting(
                        it -> it.path("type").asString(),
                        it -> it.path("statusBefore").asString(),
                        it -> it.path("statusAfter").asString(),
                        it -> it.path("actor").asString())
                .containsExactly(
                        tuple("RevisionOpened", "ACTIVEE", "ACTIVEE", "fournisseur"),
                        tuple("RevisionSubmitted", "ACTIVEE", "ENVOYEE_MAJ", "fournisseur"),
                        tuple("RevisionWithdrawn", "ENVOYEE_MAJ", "ACTIVEE", "fournisseur"),
                        tuple("RevisionSubmitted", "ACTIVEE", "ENVOYEE_MAJ", "fournisseur"),
                        tuple("RevisionRejected", "ENVOYEE_MAJ", "ACTIVEE", "aife"),
                        tuple("RevisionSubmitted", "ACTIVEE", "ENVOYEE_MAJ", "fournisseur"),
                        tuple("RevisionApplied", "ENVOYEE_MAJ", "ACTIVEE", "aife"));
        for (var entry : history) {
            var asked = Map.of("id", "rev-35-h", "version", entry.path("sequence").asInt());
            var then = fournisseur.askOne(FICHE, asked);
            assertThat(then.path("statut")).isEqualTo(entry.path("statusAfter"));
            var at = Map.of("id", "rev-35-h", "at", entry.path("at").asString());
            assertThat(fournisseur.askOne(FICHE, at).path("version").asInt())
                    .isGreaterThanOrEqualTo(entry.path("sequence").asInt());
        }
        var applied = history.getLast().path("at").asString();
        var before = Instant.parse(applied).minusMillis(1).toString();
        var then = fournisseur.askOne(FICHE, Map.of("id", "rev-35-h", "at", before));
        assertThat(then.path("commentaire").isNull()).isTrue();
        assertThat(then.at("/revision/commentaire").asString()).isEqualTo("Un");
    }

    @Test
    void S_36_an_active_fiche_is_edited_in_an_open_revision_only() {
        active("rev-36");
        var edit = Map.of("id", "rev-36", "input", Map.of("commentaire", "x"));
        assertThat(fournisseur.refused(DESCRIBE, edit)).containsExactly("FICHE_NOT_EDITABLE");
        assertThat(travaux.refused(OPEN_REVISION, Map.of("id", "rev-36")))
                .containsExactly("NOT_FOUND");
        assertThat(aife.refused(OPEN_REVISION, Map.of("id", "rev-36")))
                .containsExactly("FORBIDDEN");

        var opened = fournisseur.askOne(OPEN_REVISION, Map.of("id", "rev-36"));
        assertThat(fournisseur.askOne(OPEN_REVISION, Map.of("id", "rev-36")))
                .as("one revision at a time")
                .isEqualTo(opened);
        fournisseur.askOne(DESCRIBE, edit);
        fournisseur.askOne(SUBMIT, Map.of("id", "rev-36"));
        assertThat(fournisseur.refused(DESCRIBE, edit)).containsExactly("FICHE_NOT_EDITABLE");
        assertThat(fournisseur.refused(CHOOSE, Map.of("id", "rev-36", "protocole", "AS2")))
                .containsExactly("FICHE_NOT_EDITABLE");
        assertThat(fournisseur.refused(OPEN_REVISION, Map.of("id", "rev-36")))
                .containsExactly("FICHE_NOT_ACTIVE");
    }

    @Test
    void S_18_a_certificate_is_renewed_and_both_stay_bound_to_the_fiche() {
        var old = authority.issue("renew-1", CLIENT);
        FicheOperations.active(fournisseur, aife, "renew", ACME, old);
        var renewed = renew("renew", "renew-2");
        assertThat(holder(renewed)).as("while it is worked on").isEmpty();

        fournisseur.askOne(SUBMIT, Map.of("id", "renew"));
        assertThat(holder(renewed)).isEqualTo("renew");
        var live = fournisseur.askOne(FICHE, Map.of("id", "renew"));
        assertThat(live.at("/certificats/0/sha256").asString()).isEqualTo(old.sha256());

        var applied = aife.askOne(ACTIVATE, Map.of("id", "renew"));
        assertThat(applied.at("/certificats/0/sha256").asString()).isEqualTo(renewed.sha256());
        assertThat(applied.path("reseau")).isEqualTo(live.path("reseau"));
        assertThat(holder(old)).isEqualTo("renew");
        assertThat(holder(renewed)).isEqualTo("renew");

        FicheOperations.create(travaux, "renew-x", PONANT, "PRODUCTION");
        FicheOperations.choose(travaux, "renew-x", "SFTP");
        FicheOperations.deposit(travaux, "renew-x", old);
        var comment = Map.of("id", "renew-x", "input", Map.of("commentaire", "x"));
        assertThat(travaux.refused(DESCRIBE, comment)).contains("CERT_ALREADY_USED");
    }

    @Test
    void S_18_a_renewal_changes_certificates_only() {
        active("renew-o");
        fournisseur.askOne(OPEN_REVISION, Map.of("id", "renew-o"));
        comment("renew-o", "Autre chose");

        var files = List.of(authority.issue("renew-o2", CLIENT).file());
        assertThat(fournisseur.refused(RENEW, Map.of("id", "renew-o", "fichiers", files)))
                .containsExactly("REVISION_OPEN");
    }

    @Test
    void S_18_of_a_renewal_and_a_new_fiche_at_once_exactly_one_gets_the_certificate()
            throws Exception {
        for (int round = 0; round < 5; round++) {
            var mine = "rev-race-%d-a".formatted(round);
            var theirs = "rev-race-%d-b".formatted(round);
            active(mine);
            var wanted = authority.issue("rev-race-w" + round, CLIENT);
            fournisseur.askOne(RENEW, Map.of("id", mine, "fichiers", List.of(wanted.file())));
            FicheOperations.ready(travaux, theirs, PONANT, wanted);

            var answers = new ArrayList<String>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var one = threads.submit(() -> fournisseur.send(SUBMIT, Map.of("id", mine)));
                var other = threads.submit(() -> travaux.send(SUBMIT, Map.of("id", theirs)));
                answers.add(one.get().toString());
                answers.add(other.get().toString());
            }
            assertThat(answers).filteredOn(it -> it.contains("\"statut\":\"ENVOYEE")).hasSize(1);
            assertThat(answers).filteredOn(it -> it.contains("CERT_ALREADY_USED")).hasSize(1);
        }
    }

    @Test
    void S_49_what_waits_is_examined_the_longest_wait_first_with_what_the_analysis_found() {
        active("queue-update");
        FicheOperations.ready(fournisseur, "queue-new", ACME, authority.issue("queue-new", CLIENT));
        fournisseur.askOne(OPEN_REVISION, Map.of("id", "queue-update"));
        comment("queue-update", "x");
        fournisseur.askOne(SUBMIT, Map.of("id", "queue-new"));
        fournisseur.askOne(SUBMIT, Map.of("id", "queue-update"));

        await().untilAsserted(
                        () ->
                                assertThat(queue())
                                        .extracting(it -> it.path("id").asString())
                                        .containsSubsequence("queue-new", "queue-update"));
        assertThat(queue())
                .isSortedAccordingTo(
                        (one, other) ->
                                one.path("soumiseLe")
                                        .asString()
                                        .compareTo(other.path("soumiseLe").asString()))
                .filteredOn(it -> it.path("id").asString().equals("queue-update"))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.path("statut").asString()).isEqualTo("ENVOYEE_MAJ");
                            assertThat(it.path("constats").toString()).contains("CERT_REVOKED");
                        });
        assertThat(fournisseur.refused(A_EXAMINER, Map.of())).containsExactly("FORBIDDEN");
        aife.askOne(ACTIVATE, Map.of("id", "queue-update"));
        aife.askOne(ACTIVATE, Map.of("id", "queue-new"));
        await().untilAsserted(
                        () ->
                                assertThat(queue())
                                        .extracting(it -> it.path("id").asString())
                                        .doesNotContain("queue-new", "queue-update"));
    }

    private static List<JsonNode> queue() {
        var all = new ArrayList<JsonNode>();
        var after = new HashMap<String, Object>(Map.of("first", 2));
        for (var more = true; more; ) {
            var page = aife.askOne(A_EXAMINER, after);
            page.path("nodes").forEach(all::add);
            after.put("after", page.at("/pageInfo/endCursor").asString(""));
            more = page.at("/pageInfo/hasNextPage").asBoolean();
        }
        return all;
    }

    private static JsonNode active(String id) {
        return FicheOperations.active(fournisseur, aife, id, ACME, authority.issue(id, CLIENT));
    }

    private static void comment(String id, String text) {
        FicheOperations.describe(fournisseur, id, Map.of("commentaire", text));
    }

    private static Authority.Issued renew(String id, String subject) {
        var certificat = authority.issue(subject, CLIENT);
        fournisseur.askOne(RENEW, Map.of("id", id, "fichiers", List.of(certificat.file())));
        return certificat;
    }

    private static String holder(Authority.Issued certificat) {
        return program.as("audit")
                .askOne(CERTIFICAT, Map.of("sha256", certificat.sha256()))
                .at("/detenteur/ficheId")
                .asString("");
    }

    /** What is in use, without what changes at every event. */
    private static Map<String, JsonNode> content(JsonNode fiche) {
        var content = new HashMap<String, JsonNode>();
        for (var field :
                List.of(
                        "protocole",
                        "certificats",
                        "validite",
                        "contacts",
                        "reseau",
                        "interfaces",
                        "commentaire",
                        "codeApplication")) {
            content.put(field, fiche.path(field));
        }
        return content;
    }

    private static JsonNode sha256s(JsonNode fiche) {
        var certificats = ProgramClient.JSON.createArrayNode();
        fiche.path("certificats")
                .forEach(it -> certificats.addObject().set("sha256", it.path("sha256")));
        return certificats;
    }

    private static List<JsonNode> nodes(JsonNode list) {
        return list.valueStream().toList();
    }
}
