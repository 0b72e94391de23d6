package fr.raccordement.system;

import static fr.raccordement.system.DelegationOperations.ACCEPT;
import static fr.raccordement.system.DelegationOperations.CANCEL;
import static fr.raccordement.system.DelegationOperations.COLLEGE;
import static fr.raccordement.system.DelegationOperations.LIST;
import static fr.raccordement.system.DelegationOperations.LYCEE;
import static fr.raccordement.system.DelegationOperations.OF_FICHE;
import static fr.raccordement.system.DelegationOperations.OPALE;
import static fr.raccordement.system.DelegationOperations.REFUSE;
import static fr.raccordement.system.DelegationOperations.REQUEST;
import static fr.raccordement.system.DelegationOperations.TELETRANS;
import static fr.raccordement.system.DelegationOperations.VALOMBRE;
import static fr.raccordement.system.DelegationOperations.accept;
import static fr.raccordement.system.DelegationOperations.asked;
import static fr.raccordement.system.DelegationOperations.end;
import static fr.raccordement.system.DelegationOperations.id;
import static fr.raccordement.system.DelegationOperations.inForce;
import static fr.raccordement.system.DelegationOperations.life;
import static fr.raccordement.system.DelegationOperations.request;
import static fr.raccordement.system.DelegationOperations.seen;
import static fr.raccordement.system.DelegationOperations.statut;
import static fr.raccordement.system.DelegationOperations.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A third party receives for public structures (S-43 to S-56), on a clock that is moved. */
class DelegationIT {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String DELAY = "--raccordement.delegation.delai-activation=15m";
    private static final String ACTIVATED =
            "subscription($structure: ID) { delegationActivated(structure: $structure) {"
                    + " id statut libelle effectiveFrom } }";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String DEACTIVATE_STRUCTURE =
            "mutation($siret: ID!) { deactivateStructure(siret: $siret, motif: \"Erreur de"
                    + " saisie\") { statut } }";
    private static final String REACTIVATE_STRUCTURE =
            "mutation($siret: ID!) { reactivateStructure(siret: $siret) { statut } }";
    private static final String WITH_FICHE =
            "subscription { delegationActivated { id libelle fiche { id } } }";

    @TempDir static Path data;

    private static RunningProgram program;
    private static Authority authority;
    private static ProgramClient tiers;
    private static ProgramClient tiers2;
    private static ProgramClient lycee;
    private static ProgramClient college;
    private static ProgramClient mairie;
    private static ProgramClient aife;
    private static ProgramClient audit;

    @BeforeAll
    static void start() throws Exception {
        authority = new Authority("Essai Racine").trustedOn(data);
        program = RunningProgram.startOn(data, Duration.ZERO, DELAY);
        tiers = program.as("tiers");
        tiers2 = program.as("tiers2");
        lycee = program.as("lycee");
        college = program.as("college");
        mairie = program.as("mairie");
        aife = program.as("aife");
        audit = program.as("audit");
        DelegationOperations.active(tiers, aife, "opale", OPALE, certificat("opale"));
        DelegationOperations.active(tiers2, aife, "teletrans", TELETRANS, certificat("teletrans"));
    }

    @AfterAll
    static void stop() throws Exception {
        program.stop();
    }

    @Test
    void S_43_the_third_party_connects_asks_from_that_fiche_and_each_structure_validates()
            throws Exception {
        DelegationOperations.active(tiers, aife, "s43", OPALE, certificat("s43"));
        var ofLycee = request(tiers, "s43", LYCEE);
        var ofVillage = request(tiers, "s43", VALOMBRE);
        assertThat(ofLycee.at("/tiers/siret").asString()).isEqualTo(OPALE);

        accept(lycee, ofLycee);
        accept(mairie, ofVillage);
        program.moveClock(HOUR);
        awaitActive(ofLycee);
        awaitActive(ofVillage);

        assertThat(inForce(tiers, LYCEE, null).path("ficheId").asString()).isEqualTo("s43");
        assertThat(inForce(tiers, VALOMBRE, null).path("ficheId").asString()).isEqualTo("s43");
        end(tiers, ofLycee);
        end(tiers, ofVillage);
    }

    @Test
    void S_44_a_public_structure_is_connected_only_once_it_has_validated() throws Exception {
        var delegation = request(tiers, "opale", LYCEE);

        program.moveClock(HOUR);
        assertThat(statut(lycee, delegation)).isEqualTo("DEMANDEE");
        assertThat(inForce(lycee, LYCEE, null).isNull()).isTrue();

        accept(lycee, delegation);
        program.moveClock(HOUR);
        awaitActive(delegation);
        assertThat(inForce(lycee, LYCEE, null).path("id")).isEqualTo(delegation.path("id"));
        end(lycee, delegation);
    }

    /**
     * A private one, one that is none and one twice among them; followed to the end, then taken
     * back.
     */
    @Test
    void S_51_a_list_of_structures_is_asked_as_one_and_each_is_judged_on_its_own()
            throws Exception {
        var sirets = List.of("197 50001 000016", OPALE, "a@b", COLLEGE, LYCEE);
        var lot =
                tiers.askOne(
                        DelegationOperations.REQUEST_MANY,
                        Map.of("id", "s51", "ficheId", "opale", "structures", sirets));
        assertThat(lot.path("total").asInt()).isEqualTo(5);

        try (var following = DelegationOperations.follow(tiers, "s51")) {
            assertThat(following.ended.get()).isEqualTo("ended");
            assertThat(following.received.getLast().toString()).contains("TERMINE");
        }
        var elements = DelegationOperations.elements(tiers, "s51");
        assertThat(elements)
                .extracting(it -> it.path("resultat").asString() + it.path("codes").values())
                .containsExactly(
                        "FAIT[]",
                        "REFUSE[\"STRUCTURE_PRIVEE\", \"DELEGATION_TO_ONESELF\"]",
                        "REFUSE[\"SIRET_FORMAT\"]",
                        "FAIT[]",
                        "REPETE[]");
        assertThat(elements.getFirst().at("/structure/nom").asString()).isNotEmpty();
        assertThat(elements.get(1).path("message").asString()).isNotEmpty();
        assertThat(
                        tiers.askOne(
                                        DelegationOperations.REQUEST_MANY,
                                        Map.of(
                                                "id",
                                                "s51",
                                                "ficheId",
                                                "opale",
                                                "structures",
                                                sirets))
                                .path("etat")
                                .asString())
                .isEqualTo("TERMINE");
        assertThat(
                        tiers2.refused(
                                DelegationOperations.REQUEST_MANY,
                                Map.of("id", "s51", "ficheId", "opale", "structures", sirets)))
                .containsExactly("NOT_FOUND");

        var asked = List.of(elements.get(0), elements.get(3));
        var ids = asked.stream().map(it -> it.path("delegationId").asString()).toList();
        tiers.askOne(
                "mutation($ids: [ID!]!) { cancelDelegations(id: \"s51-fin\", delegations: $ids) {"
                        + " id } }",
                Map.of("ids", ids));
        assertThat(DelegationOperations.elements(tiers, "s51-fin"))
                .extracting(it -> it.path("resultat").asString())
                .containsExactly("FAIT", "FAIT");
    }

    @Test
    void S_45_the_third_party_needs_both_of_its_profiles() {
        HabilitationOperations.revoke(tiers2, TELETRANS, "tiers2", "EDI_RECEPTEUR_MODIFICATION");

        assertThat(tiers2.refused(REQUEST, asked("teletrans", VALOMBRE)))
                .containsExactly("FORBIDDEN");

        HabilitationOperations.grant(tiers2, TELETRANS, "tiers2", "EDI_RECEPTEUR_MODIFICATION");
        tiers2.askOne(CANCEL, id(request(tiers2, "teletrans", VALOMBRE)));
    }

    @Test
    void S_50_it_is_requested_right_after_saving_and_waits_for_the_fiche() throws Exception {
        DelegationOperations.saved(tiers, "s50", OPALE, certificat("s50"));
        var delegation = request(tiers, "s50", VALOMBRE);
        accept(mairie, delegation);

        program.moveClock(HOUR.multipliedBy(2));
        assertThat(statut(tiers, delegation)).isEqualTo("VALIDEE");

        tiers.askOne(FicheOperations.SUBMIT, Map.of("id", "s50"));
        aife.askOne(FicheOperations.ACTIVATE, Map.of("id", "s50"));
        assertThat(statut(tiers, delegation)).isEqualTo("VALIDEE");
        program.moveClock(HOUR);
        awaitActive(delegation);

        var later = request(tiers, "s50", COLLEGE);
        assertThat(later.path("statut").asString()).isEqualTo("DEMANDEE");
        tiers.askOne(CANCEL, id(later));
        end(tiers, delegation);
    }

    @Test
    void S_51_only_a_declared_third_party_asks_and_only_a_public_structure_but_itself_is_asked() {
        tiers.askOne(
                FicheOperations.CREATE,
                Map.of(
                        "input",
                        Map.of(
                                "id",
                                "s51",
                                "structure",
                                OPALE,
                                "kind",
                                "RECEPTEUR",
                                "environnement",
                                "PRODUCTION")));
        assertThat(tiers.refused(REQUEST, asked("s51", VALOMBRE))).contains("TIERS_NOT_DECLARED");
        tiers.askOne(DelegationOperations.DECLARE, Map.of("id", "s51"));

        assertThat(tiers.refused(REQUEST, asked("s51", FicheOperations.ACME)))
                .contains("STRUCTURE_PRIVEE");
        assertThat(tiers.refused(REQUEST, asked("s51", OPALE))).contains("DELEGATION_TO_ONESELF");
        assertThat(tiers.refused(REQUEST, asked("s51", "00000000000001")))
                .contains("STRUCTURE_UNKNOWN");
        assertThat(tiers2.refused(REQUEST, asked("s51", VALOMBRE))).containsExactly("NOT_FOUND");

        var delegation = request(tiers, "s51", VALOMBRE);
        assertThat(tiers.refused(REQUEST, asked("opale", VALOMBRE)))
                .contains("DELEGATION_ALREADY_OPEN");
        assertThat(tiers.askOne(CANCEL, id(delegation)).path("statut").asString())
                .isEqualTo("ANNULEE");
        tiers.askOne(CANCEL, id(request(tiers, "opale", VALOMBRE)));
    }

    @Test
    void S_52_the_public_structure_accepts_or_refuses_and_nobody_else_does() {
        var delegation = request(tiers, "opale", COLLEGE);

        assertThat(tiers.refused(ACCEPT, id(delegation))).containsExactly("FORBIDDEN");
        assertThat(lycee.refused(ACCEPT, id(delegation))).containsExactly("NOT_FOUND");
        assertThat(seen(lycee, delegation).isNull()).isTrue();
        var stale = with("version", 7, id(delegation));
        assertThat(college.refused(ACCEPT, stale)).containsExactly("CONFLICT");
        college.askOne(REFUSE, with("motif", "Autre prestataire", id(delegation)));

        assertThat(seen(tiers, delegation).path("statut").asString()).isEqualTo("REFUSEE");
        assertThat(seen(tiers, delegation).path("motif").asString()).isEqualTo("Autre prestataire");
        assertThat(college.refused(ACCEPT, id(delegation)))
                .containsExactly("DELEGATION_NOT_PENDING");
        var again = request(tiers, "opale", COLLEGE);
        assertThat(accept(college, again).path("statut").asString()).isEqualTo("VALIDEE");
        end(college, again);
    }

    @Test
    void S_53_after_validation_it_becomes_active_within_the_hour_and_not_at_once()
            throws Exception {
        var accepted = accept(lycee, request(tiers, "opale", LYCEE));
        assertThat(accepted.path("statut").asString()).isEqualTo("VALIDEE");
        program.moveClock(Duration.ofMinutes(14));
        assertThat(statut(lycee, accepted)).isEqualTo("VALIDEE");

        program.moveClock(Duration.ofMinutes(2));
        awaitActive(accepted);

        var active = seen(lycee, accepted);
        var answeredAt = instant(active, "repondueLe");
        assertThat(instant(active, "effectiveFrom"))
                .isBetween(answeredAt.plusSeconds(15 * 60), answeredAt.plus(HOUR));
        assertThat(active.path("libelle").asString()).isEqualTo("actif");
        assertThat(life(lycee, accepted))
                .containsExactly(
                        "DelegationRequested", "DelegationAccepted", "DelegationActivated");
        end(lycee, accepted);
    }

    @Test
    void S_54_the_third_party_reads_activee_in_its_fiche() throws Exception {
        var delegation = active(tiers, "opale", LYCEE, lycee);

        await().untilAsserted(
                        () ->
                                assertThat(tiers.askOne(OF_FICHE, Map.of("id", "opale")).toString())
                                        .contains("\"ACTIVEE\",\"libelle\":\"Activée\""));
        assertThat(seen(tiers, delegation).at("/fiche/statut").asString()).isEqualTo("ACTIVEE");
        assertThat(seen(lycee, delegation).path("fiche").isNull()).isTrue();
        end(tiers, delegation);
    }

    @Test
    void S_55_it_is_effective_from_its_activation_to_the_millisecond_and_never_before()
            throws Exception {
        var delegation = active(tiers, "opale", VALOMBRE, mairie);
        var from = instant(seen(mairie, delegation), "effectiveFrom");
        var activation =
                audit.askOne(DelegationOperations.HISTORY, id(delegation))
                        .at("/history/nodes/2/at");
        assertThat(Instant.parse(activation.asString())).isEqualTo(from);

        program.moveClock(HOUR);
        var until = instant(end(tiers, delegation), "termineeLe");

        assertThat(inForceAt(from.minusMillis(1))).isEmpty();
        assertThat(inForceAt(from)).isEqualTo(delegation.path("id").asString());
        assertThat(inForceAt(until.minusMillis(1))).isEqualTo(delegation.path("id").asString());
        assertThat(inForceAt(until)).isEmpty();
        assertThat(inForce(college, VALOMBRE, from.toString()).isNull()).isTrue();
        assertThat(inForce(tiers, VALOMBRE, from.toString()).path("id"))
                .isEqualTo(delegation.path("id"));
    }

    @Test
    void S_56_a_school_connects_through_opale_and_without_it_nothing_succeeds() throws Exception {
        var delegation = request(tiers, "opale", COLLEGE);
        program.moveClock(Duration.ofDays(2));
        assertThat(statut(tiers, delegation)).isEqualTo("DEMANDEE");
        var waiting =
                Map.of(
                        "filter",
                        Map.of(
                                "statuts",
                                List.of("DEMANDEE"),
                                "demandeeAvant",
                                instant(delegation, "demandeeLe").plus(HOUR).toString()));
        await().untilAsserted(
                        () ->
                                assertThat(college.askOne(LIST, waiting).at("/nodes/0/id"))
                                        .isEqualTo(delegation.path("id")));
        assertThat(lycee.askOne(LIST, waiting).path("totalCount").asInt()).isZero();

        accept(college, delegation);
        program.moveClock(HOUR);
        awaitActive(delegation);
        end(college, delegation);
    }

    @Test
    void of_two_third_parties_accepted_at_once_one_receives() throws Exception {
        var one = request(tiers, "opale", COLLEGE);
        var other = request(tiers2, "teletrans", COLLEGE);

        var outcomes = together(() -> college.send(ACCEPT, id(one)), other(other));

        assertThat(outcomes)
                .filteredOn(it -> it.path("errors").isMissingNode())
                .as(outcomes.toString())
                .hasSize(1);
        assertThat(outcomes.toString()).contains("DELEGATION_RECEIVER_EXISTS");
        for (var delegation : List.of(one, other)) {
            if (statut(college, delegation).equals("VALIDEE")) {
                end(college, delegation);
            } else {
                college.askOne(REFUSE, id(delegation));
            }
        }
    }

    @Test
    void both_sides_are_notified_of_the_activation() throws Exception {
        var delegation = accept(lycee, request(tiers, "opale", LYCEE));
        try (var ofTiers = SocketOperation.open(tiers, ACTIVATED, Map.of());
                var ofLycee = SocketOperation.open(lycee, ACTIVATED, Map.of("structure", LYCEE));
                var ofCollege = SocketOperation.open(college, ACTIVATED, Map.of());
                var ofAudit = SocketOperation.open(audit, ACTIVATED, Map.of("structure", OPALE))) {
            program.moveClock(HOUR);

            await().untilAsserted(() -> assertThat(ofTiers.received).hasSize(1));
            await().untilAsserted(() -> assertThat(ofLycee.received).hasSize(1));
            await().untilAsserted(() -> assertThat(ofAudit.received).hasSize(1));
            assertThat(ofTiers.received.toString()).contains("Activée").doesNotContain("actif");
            assertThat(ofLycee.received.toString()).contains("actif");
            assertThat(ofCollege.received).isEmpty();
        }
        end(lycee, delegation);
    }

    @Test
    void what_one_side_may_see_beyond_the_delegation_is_not_sent_to_the_other() throws Exception {
        var delegation = accept(lycee, request(tiers, "opale", LYCEE));
        try (var ofLycee = SocketOperation.open(lycee, WITH_FICHE, Map.of());
                var ofTiers = SocketOperation.open(tiers, WITH_FICHE, Map.of());
                var ofAife = SocketOperation.open(aife, WITH_FICHE, Map.of());
                var ofCollege = SocketOperation.open(college, WITH_FICHE, Map.of())) {
            program.moveClock(HOUR);

            await().untilAsserted(() -> assertThat(ofTiers.received).hasSize(1));
            await().untilAsserted(() -> assertThat(ofLycee.received).hasSize(1));
            await().untilAsserted(() -> assertThat(ofAife.received).hasSize(1));
            var fiche = "/delegationActivated/fiche";
            assertThat(ofTiers.received.getFirst().at(fiche + "/id").asString()).isEqualTo("opale");
            assertThat(ofAife.received.getFirst().at(fiche + "/id").asString()).isEqualTo("opale");
            assertThat(ofLycee.received.getFirst().at(fiche).isNull()).isTrue();
            assertThat(ofLycee.received.toString()).contains("actif").doesNotContain("opale");
            assertThat(ofCollege.received).isEmpty();
        }
        end(lycee, delegation);
    }

    @Test
    void a_deactivated_fiche_suspends_its_delegations_until_it_is_opened_again() throws Exception {
        DelegationOperations.active(tiers2, aife, "fermee", TELETRANS, certificat("fermee"));
        var active = active(tiers2, "fermee", LYCEE, lycee);
        var accepted = accept(mairie, request(tiers2, "fermee", VALOMBRE));
        var requested = request(tiers2, "fermee", COLLEGE);
        var from = instant(seen(lycee, active), "effectiveFrom");
        await().untilAsserted(() -> assertThat(stops("fermee")).isOne());

        aife.askOne(FicheOperations.DEACTIVATE, Map.of("id", "fermee", "motif", "Fin du marché"));

        await().until(() -> statut(lycee, active).equals("SUSPENDUE"));
        await().until(() -> statut(mairie, accepted).equals("SUSPENDUE"));
        await().until(() -> statut(college, requested).equals("ANNULEE"));
        for (var side : List.of(tiers2, lycee)) {
            var suspension = seen(side, active).path("suspension");
            assertThat(suspension.path("cause").asString()).isEqualTo("FICHE_FERMEE");
            assertThat(suspension.path("motif").asString()).isEqualTo("Fin du marché");
            assertThat(seen(side, active).at("/raccordement/statut").asString())
                    .isEqualTo("DESACTIVEE");
        }
        assertThat(inForce(lycee, LYCEE, null).isNull()).isTrue();
        aife.askOne(FicheOperations.REACTIVATE, Map.of("id", "fermee"));

        await().until(() -> statut(lycee, active).equals("ACTIVEE"));
        await().until(() -> statut(mairie, accepted).equals("VALIDEE"));
        assertThat(inForce(lycee, LYCEE, null).path("id")).isEqualTo(active.path("id"));
        assertThat(instant(seen(lycee, active), "effectiveFrom")).isEqualTo(from);
        assertThat(life(tiers2, active)).endsWith("DelegationSuspended", "DelegationResumed");
        end(lycee, active);
        end(mairie, accepted);
    }

    @Test
    void a_structure_closed_by_mistake_costs_its_delegations_nothing_but_the_time_it_was_closed()
            throws Exception {
        var delegation = active(tiers, "opale", COLLEGE, college);
        var admin = program.as("admin");
        admin.askOne(DEACTIVATE_STRUCTURE, Map.of("siret", OPALE));
        await().until(() -> statut(college, delegation).equals("SUSPENDUE"));
        assertThat(seen(college, delegation).at("/suspension/motif").asString())
                .isEqualTo("Erreur de saisie");
        assertThat(inForce(college, COLLEGE, null).isNull()).isTrue();
        assertThat(tiers.askOne(OF_FICHE, Map.of("id", "opale")).path("id").asString())
                .isEqualTo("opale");

        admin.askOne(REACTIVATE_STRUCTURE, Map.of("siret", OPALE));

        await().until(() -> statut(college, delegation).equals("ACTIVEE"));
        assertThat(inForce(college, COLLEGE, null).path("id")).isEqualTo(delegation.path("id"));
        end(college, delegation);
    }

    @Test
    void S_55_before_the_first_day_of_the_raccordement_nobody_receives_and_both_know_what_for()
            throws Exception {
        var first = request(tiers, "opale", VALOMBRE);
        tiers.askOne(CANCEL, id(first));
        var now = instant(first, "demandeeLe");
        var firstDay = LocalDate.ofInstant(now, PARIS).plusDays(2);
        var begin = firstDay.atStartOfDay(PARIS).toInstant();
        DelegationOperations.activeFrom(
                tiers2, aife, "plustard", TELETRANS, certificat("plustard"), firstDay);
        var delegation = accept(mairie, request(tiers2, "plustard", VALOMBRE));
        program.moveClock(HOUR);

        for (var side : List.of(tiers2, mairie)) {
            var seen = seen(side, delegation);
            assertThat(seen.path("statut").asString()).isEqualTo("VALIDEE");
            assertThat(seen.at("/attentes/0/objet").asString()).isEqualTo("PERIODE");
            assertThat(Instant.parse(seen.at("/attentes/0/jusqua").asString())).isEqualTo(begin);
            assertThat(instant(seen, "activationPrevue")).isEqualTo(begin);
            assertThat(seen.at("/raccordement/enService").asBoolean()).isFalse();
            assertThat(seen.at("/raccordement/validite/du").asString()).isEqualTo(firstDay + "");
        }
        assertThat(seen(mairie, delegation).path("fiche").isNull()).isTrue();
        assertThat(inForce(mairie, VALOMBRE, null).isNull()).isTrue();

        program.moveClock(Duration.between(now, begin));
        awaitActive(delegation);
        assertThat(instant(seen(mairie, delegation), "effectiveFrom")).isAfterOrEqualTo(begin);
        assertThat(seen(mairie, delegation).path("attentes")).isEmpty();
        assertThat(seen(mairie, delegation).at("/raccordement/enService").asBoolean()).isTrue();
        end(mairie, delegation);
    }

    @Test
    void a_structure_changes_its_receiver_at_one_instant() throws Exception {
        var old = active(tiers, "opale", LYCEE, lycee);
        var next = request(tiers2, "teletrans", LYCEE);
        assertThat(lycee.send(ACCEPT, id(next)).at("/errors/0/extensions/delegationId"))
                .isEqualTo(old.path("id"));

        var accepted = lycee.askOne(DelegationOperations.REPLACE, id(next));
        assertThat(accepted.path("statut").asString()).isEqualTo("VALIDEE");
        assertThat(accepted.path("succession").asBoolean()).isTrue();
        assertThat(inForce(lycee, LYCEE, null).path("id")).isEqualTo(old.path("id"));
        assertThat(statut(tiers, old)).isEqualTo("ACTIVEE");

        program.moveClock(HOUR);
        awaitActive(next);
        var at = instant(seen(lycee, next), "effectiveFrom");
        assertThat(instant(seen(tiers, old), "termineeLe")).isEqualTo(at);
        assertThat(seen(tiers, old).path("cause").asString()).isEqualTo("REMPLACEE");
        assertThat(inForce(lycee, LYCEE, at.minusMillis(1).toString()).path("id"))
                .isEqualTo(old.path("id"));
        assertThat(inForce(lycee, LYCEE, at.toString()).path("id")).isEqualTo(next.path("id"));
        assertThat(seen(tiers, next).isNull()).isTrue();
        end(lycee, next);
    }

    @Test
    void a_request_sent_again_is_the_same_and_another_one_names_it() {
        var asked = with("id", "demande-1", asked("opale", VALOMBRE));
        var first = tiers.askOne(REQUEST, asked);
        assertThat(first.path("id").asString()).isEqualTo("demande-1");
        assertThat(tiers.askOne(REQUEST, asked)).isEqualTo(first);
        assertThat(tiers.refused(REQUEST, with("structure", COLLEGE, asked)))
                .containsExactly("DELEGATION_ID_TAKEN");

        var refused = tiers.send(REQUEST, asked("opale", VALOMBRE));
        assertThat(refused.at("/errors/0/extensions/code").asString())
                .isEqualTo("DELEGATION_ALREADY_OPEN");
        assertThat(refused.at("/errors/0/extensions/delegationId").asString())
                .isEqualTo("demande-1");
        assertThat(tiers.refused(REQUEST, with("id", "demande 1", asked("opale", COLLEGE))))
                .containsOnly("DELEGATION_ID_INVALID");
        tiers.askOne(CANCEL, id(first));
    }

    private static int stops(String fiche) {
        return tiers2.askOne(
                        "query($id: ID!) { fiche(id: $id) { ... on Fiche { delegationsActives } }"
                                + " }",
                        Map.of("id", fiche))
                .path("delegationsActives")
                .asInt();
    }

    private static JsonNode active(
            ProgramClient side, String fiche, String structure, ProgramClient entity)
            throws Exception {
        var delegation = accept(entity, request(side, fiche, structure));
        program.moveClock(HOUR);
        awaitActive(delegation);
        return delegation;
    }

    private static void awaitActive(JsonNode delegation) {
        await().until(() -> statut(audit, delegation).equals("ACTIVEE"));
    }

    private static String inForceAt(Instant at) {
        return inForce(mairie, VALOMBRE, at.toString()).path("id").asString("");
    }

    private static Instant instant(JsonNode delegation, String field) {
        return Instant.parse(delegation.path(field).asString());
    }

    private static Callable<JsonNode> other(JsonNode delegation) {
        return () -> college.send(ACCEPT, id(delegation));
    }

    private static List<JsonNode> together(Callable<JsonNode> one, Callable<JsonNode> other)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = List.of(threads.submit(one), threads.submit(other));
            return List.of(both.getFirst().get(), both.getLast().get());
        }
    }

    private static Authority.Issued certificat(String name) {
        return authority.issue(name, Authority.CLIENT);
    }
}
