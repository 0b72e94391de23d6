package fr.raccordement.query.delegation;

import static fr.raccordement.api.delegation.query.DelegationStatus.ACTIVEE;
import static fr.raccordement.api.delegation.query.DelegationStatus.ANNULEE;
import static fr.raccordement.api.delegation.query.DelegationStatus.DEMANDEE;
import static fr.raccordement.api.delegation.query.DelegationStatus.REFUSEE;
import static fr.raccordement.api.delegation.query.DelegationStatus.SUSPENDUE;
import static fr.raccordement.api.delegation.query.DelegationStatus.TERMINEE;
import static fr.raccordement.api.delegation.query.DelegationStatus.VALIDEE;
import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Life.at;
import static fr.raccordement.query.Life.by;
import static fr.raccordement.query.Life.to;
import static fr.raccordement.query.delegation.Delegations.COLLEGE;
import static fr.raccordement.query.delegation.Delegations.LYCEE;
import static fr.raccordement.query.delegation.Delegations.OPALE;
import static fr.raccordement.query.delegation.Delegations.TELETRANS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.Texte;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.CauseDeSuspension;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.event.*;
import fr.raccordement.api.delegation.query.*;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.query.Life;
import fr.raccordement.query.Life.Change;
import fr.raccordement.query.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lives of delegations, and what is to be seen of them after each of their events. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DelegationLivesTest implements Life.Answers<DelegationView> {

    private static final Actor AT_OPALE = new Actor("opale", Set.of());
    private static final Actor AT_THE_LYCEE = new Actor("lycee", Set.of());
    private static final Actor ELSEWHERE = new Actor("ailleurs", Set.of());

    private final World world = new World();
    private int lives;
    private String id;
    private Life<DelegationView> delegation;

    DelegationLivesTest() {
        world.habilitate(OPALE, "opale", Profil.EDI_RECEPTEUR_CONSULTATION);
        world.habilitate(LYCEE, "lycee", Profil.EDI_GESTION_CONSULTATION);
        world.habilitate(COLLEGE, "ailleurs", Profil.EDI_GESTION_CONSULTATION);
    }

    @AfterAll
    void close() {
        world.close();
    }

    /** Event 0: asked for. */
    @BeforeEach
    void request() {
        id = "d" + lives++;
        delegation =
                new Life<>(
                        world,
                        new DelegationId(id),
                        number -> List.of(to("version", number), to("modifieeLe", at(number))),
                        this);
        delegation.begins(
                new DelegationRequested(id, "f1", OPALE, LYCEE, Environnement.QUALIFICATION),
                new DelegationView(
                        id,
                        0,
                        "f1",
                        OPALE,
                        LYCEE,
                        Environnement.QUALIFICATION,
                        DEMANDEE,
                        new Texte("Demandée", "Requested"),
                        at(0),
                        by(0),
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        at(0)));
    }

    @Test
    void S_52_a_request_refused_is_answered_with_the_reason_and_receives_nothing() {
        then(
                new DelegationRefused(id, "Autre prestataire"),
                is(REFUSEE, "Refusée", "Refused"),
                answered(1),
                motif("Autre prestataire"));
    }

    @Test
    void S_52_a_request_may_be_refused_without_a_reason() {
        then(new DelegationRefused(id, null), is(REFUSEE, "Refusée", "Refused"), answered(1));
    }

    @Test
    void a_request_taken_back_is_over_without_an_answer() {
        then(
                new DelegationCancelled(id, CauseDeFin.DECISION, null),
                is(ANNULEE, "Annulée", "Cancelled"),
                over(1, CauseDeFin.DECISION));
    }

    @Test
    void a_request_whose_fiche_is_closed_says_so() {
        then(
                new DelegationCancelled(id, CauseDeFin.FICHE_FERMEE, "Panne durable"),
                is(ANNULEE, "Annulée", "Cancelled"),
                over(1, CauseDeFin.FICHE_FERMEE),
                motif("Panne durable"));
    }

    @Test
    void S_55_a_delegation_accepted_is_effective_from_its_activation_on() {
        then(new DelegationAccepted(id), is(VALIDEE, "Validée", "Accepted"), answered(1));
        then(
                new DelegationActivated(id),
                is(ACTIVEE, "Activée", "Activated"),
                to("effectiveFrom", at(2)));
    }

    @Test
    void a_delegation_ended_keeps_when_it_was_effective_and_says_who_ended_it_and_why() {
        then(new DelegationAccepted(id), is(VALIDEE, "Validée", "Accepted"), answered(1));
        then(
                new DelegationActivated(id),
                is(ACTIVEE, "Activée", "Activated"),
                to("effectiveFrom", at(2)));
        then(
                new DelegationEnded(id, CauseDeFin.DECISION, "Fin du contrat"),
                is(TERMINEE, "Terminée", "Ended"),
                over(3, CauseDeFin.DECISION),
                motif("Fin du contrat"));
    }

    @Test
    void a_delegation_ended_before_it_was_active_was_never_effective() {
        then(new DelegationAccepted(id), is(VALIDEE, "Validée", "Accepted"), answered(1));
        then(
                new DelegationEnded(id, CauseDeFin.TIERS_INACTIF, null),
                is(TERMINEE, "Terminée", "Ended"),
                over(2, CauseDeFin.TIERS_INACTIF));
    }

    @Test
    void a_delegation_suspended_says_why_and_resumes_where_it_stood() {
        then(new DelegationAccepted(id), is(VALIDEE, "Validée", "Accepted"), answered(1));
        then(
                new DelegationSuspended(id, CauseDeSuspension.TIERS_INACTIF, "Erreur"),
                is(SUSPENDUE, "Suspendue", "Suspended"),
                suspended(2, CauseDeSuspension.TIERS_INACTIF, "Erreur"));
        then(
                new DelegationResumed(id),
                is(VALIDEE, "Validée", "Accepted"),
                to("suspension", null),
                to("repriseLe", at(3)));
        then(
                new DelegationActivated(id),
                is(ACTIVEE, "Activée", "Activated"),
                to("effectiveFrom", at(4)));
        then(
                new DelegationSuspended(id, CauseDeSuspension.PERIODE_TERMINEE, null),
                is(SUSPENDUE, "Suspendue", "Suspended"),
                suspended(5, CauseDeSuspension.PERIODE_TERMINEE, null));
        then(
                new DelegationResumed(id),
                is(ACTIVEE, "Activée", "Activated"),
                to("suspension", null),
                to("repriseLe", at(6)));
    }

    @Test
    void a_delegation_suspended_for_too_long_ends_and_says_what_was_said_when_it_was_closed() {
        then(new DelegationAccepted(id), is(VALIDEE, "Validée", "Accepted"), answered(1));
        then(
                new DelegationSuspended(id, CauseDeSuspension.FICHE_FERMEE, "Fin d'activité"),
                is(SUSPENDUE, "Suspendue", "Suspended"),
                suspended(2, CauseDeSuspension.FICHE_FERMEE, "Fin d'activité"));
        then(
                new DelegationEnded(id, CauseDeFin.SUSPENSION_TROP_LONGUE, null),
                is(TERMINEE, "Terminée", "Ended"),
                to("suspension", null),
                over(3, CauseDeFin.SUSPENSION_TROP_LONGUE),
                motif("Fin d'activité"));
    }

    @Test
    void a_delegation_suspended_is_ended_for_the_reason_that_is_given() {
        then(new DelegationAccepted(id), is(VALIDEE, "Validée", "Accepted"), answered(1));
        then(
                new DelegationSuspended(id, CauseDeSuspension.FICHE_FERMEE, "Fin d'activité"),
                is(SUSPENDUE, "Suspendue", "Suspended"),
                suspended(2, CauseDeSuspension.FICHE_FERMEE, "Fin d'activité"));
        then(
                new DelegationEnded(id, CauseDeFin.DECISION, "Autre tiers"),
                is(TERMINEE, "Terminée", "Ended"),
                to("suspension", null),
                over(3, CauseDeFin.DECISION),
                motif("Autre tiers"));
    }

    @Test
    void a_delegation_accepted_in_place_of_another_says_so_and_one_replaced_since_when() {
        then(
                new DelegationAcceptedAsSuccessor(id),
                is(VALIDEE, "Validée", "Accepted"),
                answered(1),
                to("succession", true));
        then(
                new DelegationReplaced(id, at(1).plusNanos(1)),
                is(TERMINEE, "Terminée", "Ended"),
                over(2, CauseDeFin.REMPLACEE),
                to("termineeLe", at(1)));
    }

    @Test
    void S_53_S_54_each_side_reads_its_own_words_and_a_stranger_none() {
        reads("Demandée", "à valider", "to be answered");
        happens(new DelegationAccepted(id));
        reads("Validée", "en cours d'activation", "being activated");
        happens(new DelegationActivated(id));
        reads("Activée", "actif", "active");
        happens(new DelegationSuspended(id, CauseDeSuspension.FICHE_FERMEE, null));
        reads("Suspendue", "suspendu", "suspended");
        happens(new DelegationEnded(id, CauseDeFin.DECISION, "Fin"));
        reads("Terminée", "terminé", "ended");
    }

    @Test
    void each_side_has_its_own_words_for_a_request_refused() {
        happens(new DelegationRefused(id, null));
        reads("Refusée", "refusé", "refused");
    }

    @Test
    void each_side_has_its_own_words_for_a_request_cancelled() {
        happens(new DelegationCancelled(id, CauseDeFin.DECISION, null));
        reads("Annulée", "annulé", "cancelled");
    }

    @Test
    void who_decided_reads_it_in_the_words_of_their_side_even_once_they_may_see_it_no_more() {
        assertThat(decided(AT_THE_LYCEE)).isEqualTo("à valider");
        assertThat(decided(AT_OPALE)).isEqualTo("Demandée");
        assertThat(decided(ELSEWHERE)).isEqualTo("Demandée");
    }

    @Test
    void delegations_are_ordered_by_when_they_took_effect_those_that_never_did_last() {
        var delegations = new Delegations(world);
        for (var each : List.of("a", "b", "c")) {
            delegations.request(each, "f1", TELETRANS, COLLEGE);
        }
        delegations.activate("c", at(10));
        delegations.activate("b", at(11));
        world.projectNew();

        var theirs =
                new DelegationFilter(
                        List.of(), null, TELETRANS, null, null, null, null, null, null);
        assertThat(listed(theirs, DelegationOrder.EFFECTIVE_FROM_ASC))
                .extracting(DelegationView::id)
                .containsExactly("c", "b", "a");
    }

    @Test
    void its_history_tells_the_status_before_and_after_each_event() {
        happens(new DelegationAccepted(id));
        happens(new DelegationActivated(id));
        happens(new DelegationSuspended(id, CauseDeSuspension.FICHE_FERMEE, "Panne"));
        happens(new DelegationResumed(id));
        happens(new DelegationEnded(id, CauseDeFin.DECISION, "Fin"));

        assertThat(
                        world.ask(
                                        new FindDelegationHistory(id, 99, -1, 50, AUDITOR),
                                        HistoryPage.class)
                                .entries())
                .extracting(
                        HistoryEntryView::aggregateId,
                        HistoryEntryView::aggregateType,
                        HistoryEntryView::type,
                        HistoryEntryView::statusBefore,
                        HistoryEntryView::statusAfter)
                .containsExactly(
                        tuple(id, "Delegation", "DelegationRequested", null, "DEMANDEE"),
                        tuple(id, "Delegation", "DelegationAccepted", "DEMANDEE", "VALIDEE"),
                        tuple(id, "Delegation", "DelegationActivated", "VALIDEE", "ACTIVEE"),
                        tuple(id, "Delegation", "DelegationSuspended", "ACTIVEE", "SUSPENDUE"),
                        tuple(id, "Delegation", "DelegationResumed", "SUSPENDUE", "ACTIVEE"),
                        tuple(id, "Delegation", "DelegationEnded", "ACTIVEE", "TERMINEE"));
    }

    @Test
    void an_event_that_names_nobody_is_refused() {
        var anonymous =
                new GenericDomainEventMessage<>(
                        "Delegation", "delegation-" + id, 1, new DelegationAccepted(id));

        assertThatThrownBy(() -> DelegationFold.after(null, anonymous))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Event 1 of a delegation names no actor");
    }

    private void then(DelegationEvent event, Change... changes) {
        delegation.then(event, changes);
    }

    private void happens(DelegationEvent event) {
        world.append(new DelegationId(id), event);
    }

    private static Change is(DelegationStatus statut, String fr, String en) {
        return view -> view.putAll(Map.of("statut", statut, "libelle", new Texte(fr, en)));
    }

    private static Change answered(int number) {
        return view -> view.putAll(Map.of("repondueLe", at(number), "reponduePar", by(number)));
    }

    private static Change suspended(int number, CauseDeSuspension cause, @Nullable String motif) {
        var suspension = new LinkedHashMap<String, @Nullable Object>();
        suspension.put("depuis", at(number));
        suspension.put("cause", cause);
        suspension.put("motif", motif);
        return to("suspension", suspension);
    }

    private static Change over(int number, CauseDeFin cause) {
        return view ->
                view.putAll(
                        Map.of(
                                "termineeLe",
                                at(number),
                                "termineePar",
                                by(number),
                                "cause",
                                cause));
    }

    private static Change motif(String motif) {
        return to("motif", motif);
    }

    private void reads(String tiers, String entite, String entity) {
        assertThat(find(AUDITOR).orElseThrow().libelle().fr()).isEqualTo(tiers);
        assertThat(find(AT_OPALE).orElseThrow().libelle().fr()).isEqualTo(tiers);
        assertThat(find(AT_THE_LYCEE).orElseThrow().libelle()).isEqualTo(new Texte(entite, entity));
        assertThat(find(ELSEWHERE)).isEmpty();
    }

    private String decided(Actor viewer) {
        return world.ask(new FindDecidedDelegation(id, 0, viewer), DelegationView.class)
                .libelle()
                .fr();
    }

    @Override
    public List<Optional<DelegationView>> now() {
        return List.of(
                find(AUDITOR),
                listed(DelegationFilter.NONE, DelegationOrder.DEMANDEE_LE_ASC).stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst());
    }

    @Override
    public Optional<DelegationView> asOf(long version) {
        return Optional.of(
                world.ask(new FindDecidedDelegation(id, version, AUDITOR), DelegationView.class));
    }

    private Optional<DelegationView> find(Actor viewer) {
        return world.find(new FindDelegation(id, null, null, viewer), DelegationView.class);
    }

    private List<DelegationView> listed(DelegationFilter filter, DelegationOrder order) {
        return world.ask(
                        new ListDelegations(filter, order, PageRequest.first(100), AUDITOR),
                        DelegationPage.class)
                .delegations();
    }
}
