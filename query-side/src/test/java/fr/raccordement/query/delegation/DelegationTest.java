package fr.raccordement.query.delegation;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static fr.raccordement.query.Actors.PAUL;
import static fr.raccordement.query.delegation.Delegations.COLLEGE;
import static fr.raccordement.query.delegation.Delegations.LYCEE;
import static fr.raccordement.query.delegation.Delegations.OPALE;
import static fr.raccordement.query.delegation.Delegations.TELETRANS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.query.DelegationFilter;
import fr.raccordement.api.delegation.query.DelegationOrder;
import fr.raccordement.api.delegation.query.DelegationPage;
import fr.raccordement.api.delegation.query.DelegationStatus;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FindDelegation;
import fr.raccordement.api.delegation.query.FindDelegationEnVigueur;
import fr.raccordement.api.delegation.query.FindDelegationHistory;
import fr.raccordement.api.delegation.query.FindDelegationsOfFiches;
import fr.raccordement.api.delegation.query.FollowDelegationActivated;
import fr.raccordement.api.delegation.query.ListDelegations;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.paging.PagePosition;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.query.Eventually;
import fr.raccordement.query.Recorder;
import fr.raccordement.query.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DelegationTest {

    private static final Instant T = Instant.parse("2026-03-02T10:00:00.500Z");
    private static final DelegationFilter ALL = DelegationFilter.NONE;

    private final World world = new World();
    private final Delegations delegations = new Delegations(world);

    /** Jeanne is of the third party, Paul of the lycée. */
    @BeforeEach
    void habilitate() {
        world.habilitate(OPALE, "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        world.habilitate(LYCEE, "paul", Profil.EDI_GESTION_CONSULTATION);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void S_53_S_54_each_side_has_its_own_word_for_the_same_delegation() {
        activated();

        assertThat(find("d1", null, JEANNE).orElseThrow().libelle().fr()).isEqualTo("Activée");
        assertThat(find("d1", null, PAUL).orElseThrow().libelle().fr()).isEqualTo("actif");
        assertThat(find("d1", null, PAUL).orElseThrow().libelle().en()).isEqualTo("active");
        assertThat(find("d1", null, AUDITOR).orElseThrow().libelle().fr()).isEqualTo("Activée");
    }

    @Test
    void nobody_else_sees_it() {
        delegations.request("d1", "f1", TELETRANS, COLLEGE);

        assertThat(find("d1", null, JEANNE)).isEmpty();
        assertThat(find("d1", null, PAUL)).isEmpty();
        assertThat(find("d0", null, AUDITOR)).isEmpty();
        assertThat(history("d1", PAUL).entries()).isEmpty();
    }

    @Test
    void S_55_it_is_effective_from_its_activation() {
        activated();

        var view = find("d1", null, AUDITOR).orElseThrow();

        assertThat(view.statut()).isEqualTo(DelegationStatus.ACTIVEE);
        assertThat(view.effectiveFrom()).isEqualTo(T);
        assertThat(view.repondueLe()).isBefore(T);
        assertThat(find("d1", T.minusMillis(1), AUDITOR).orElseThrow())
                .returns(DelegationStatus.VALIDEE, DelegationView::statut)
                .returns(null, DelegationView::effectiveFrom);
    }

    @Test
    void who_received_is_known_to_the_millisecond() {
        activated();
        delegations.end("d1", LYCEE, T.plusSeconds(60));
        delegations.request("d2", "f2", TELETRANS, LYCEE);
        delegations.accept("d2", LYCEE);
        delegations.activate("d2", T.plusSeconds(120));

        assertThat(inForce(T.minusMillis(1))).isEmpty();
        assertThat(inForce(T)).contains("d1");
        assertThat(inForce(T.plusSeconds(60).minusMillis(1))).contains("d1");
        assertThat(inForce(T.plusSeconds(60))).isEmpty();
        assertThat(inForce(T.plusSeconds(120))).contains("d2");
        assertThat(inForce(null)).contains("d2");
    }

    @Test
    void who_receives_is_told_to_both_sides_and_to_nobody_else() {
        activated();

        assertThat(inForce(null, JEANNE)).contains("d1");
        assertThat(inForce(null, PAUL)).contains("d1");
        assertThat(inForce(null, new Actor("autre", Set.of()))).isEmpty();
    }

    @Test
    void what_ended_it_stays_known() {
        activated();
        delegations.end("d1", LYCEE, T.plusSeconds(1));

        assertThat(find("d1", null, AUDITOR).orElseThrow())
                .returns(DelegationStatus.TERMINEE, DelegationView::statut)
                .returns(T, DelegationView::effectiveFrom)
                .returns(T.plusSeconds(1), DelegationView::termineeLe)
                .returns(CauseDeFin.DECISION, DelegationView::cause)
                .returns("Fin", DelegationView::motif);
        assertThat(history("d1", JEANNE).entries())
                .extracting(HistoryEntryView::statusAfter)
                .containsExactly("DEMANDEE", "VALIDEE", "ACTIVEE", "TERMINEE");
    }

    @Test
    void requests_are_met_by_age_and_told_twice_they_are_the_same() {
        delegations.request("b", "f1", OPALE, LYCEE);
        delegations.request("a", "f2", TELETRANS, LYCEE);
        delegations.request("c", "f1", OPALE, COLLEGE);
        delegations.refuse("c", "Non");
        world.project();
        world.project();

        assertThat(ids(list(ALL, 10, null, AUDITOR))).containsExactly("b", "a", "c");
        var waiting =
                new DelegationFilter(
                        List.of(DelegationStatus.DEMANDEE),
                        null,
                        null,
                        LYCEE,
                        null,
                        null,
                        null,
                        null);
        assertThat(ids(list(waiting, 10, null, PAUL))).containsExactly("b", "a");
        var second = find("a", null, AUDITOR).orElseThrow().demandeeLe();
        var old =
                new DelegationFilter(
                        List.of(), null, null, null, null, Environnement.PRODUCTION, second, null);
        assertThat(ids(list(old, 10, null, AUDITOR))).containsExactly("b");
    }

    @Test
    void a_page_starts_after_its_cursor_and_counts_what_the_viewer_sees() {
        delegations.request("a", "f1", OPALE, LYCEE);
        delegations.request("b", "f1", OPALE, COLLEGE);
        delegations.request("c", "f2", TELETRANS, COLLEGE);
        world.project();

        var first = list(ALL, 1, null, JEANNE);
        assertThat(ids(first)).containsExactly("a");
        assertThat(first.bounds().hasNext()).isTrue();
        assertThat(first.bounds().total()).isEqualTo(2);
        var cursor = first.bounds().positions().getFirst();
        var next = list(ALL, 1, cursor, JEANNE);
        assertThat(ids(next)).containsExactly("b");
        assertThat(next.bounds().hasNext()).isFalse();
        assertThat(ids(list(ALL, 10, null, PAUL))).containsExactly("a");
    }

    @Test
    void the_delegations_of_several_fiches_are_read_at_once() {
        delegations.request("a", "f1", OPALE, LYCEE);
        delegations.request("b", "f1", OPALE, COLLEGE);
        delegations.request("c", "f2", TELETRANS, COLLEGE);
        world.project();

        assertThat(ofFiches(AUDITOR, 10)).containsExactlyInAnyOrder("b", "a", "c");
        assertThat(ofFiches(AUDITOR, 1)).containsExactlyInAnyOrder("b", "c");
        assertThat(ofFiches(JEANNE, 10)).containsExactly("b", "a");
    }

    @Test
    void an_activation_is_told_to_both_sides() {
        var jeanne = follow(null, JEANNE);
        var paul = follow(LYCEE, PAUL);
        var other = follow(null, new Actor("autre", Set.of()));
        var elsewhere = follow(COLLEGE, AUDITOR);

        activated();

        assertThat(jeanne.take(1).getFirst().libelle().fr()).isEqualTo("Activée");
        assertThat(paul.take(1).getFirst().libelle().fr()).isEqualTo("actif");
        other.assertNothingMore();
        elsewhere.assertNothingMore();
    }

    @Test
    void the_other_side_of_a_delegation_may_be_followed_and_a_stranger_may_not() {
        delegations.request("d1", "f1", OPALE, LYCEE);
        world.project();
        var jeanne = follow(LYCEE, JEANNE);
        follow(LYCEE, new Actor("autre", Set.of())).assertEnded();

        delegations.accept("d1", LYCEE);
        delegations.activate("d1", T);

        assertThat(jeanne.take(1)).hasSize(1);
    }

    @Test
    void who_follows_a_structure_is_told_until_they_may_read_nothing_there() {
        var paul = follow(LYCEE, PAUL);

        world.habilitate(LYCEE, "paul");

        paul.assertEnded();
        Eventually.reaches(0, world.get(EventTail.class)::subscriptions);
    }

    private void activated() {
        delegations.request("d1", "f1", OPALE, LYCEE);
        delegations.accept("d1", LYCEE);
        delegations.activate("d1", T);
    }

    private Optional<DelegationView> find(String id, @Nullable Instant at, Actor viewer) {
        return world.find(new FindDelegation(id, at, viewer), DelegationView.class);
    }

    private Optional<String> inForce(@Nullable Instant at) {
        return inForce(at, AUDITOR);
    }

    private Optional<String> inForce(@Nullable Instant at, Actor viewer) {
        return world.find(
                        new FindDelegationEnVigueur(LYCEE, Environnement.PRODUCTION, at, viewer),
                        DelegationView.class)
                .map(DelegationView::id);
    }

    private HistoryPage history(String id, Actor viewer) {
        return world.ask(new FindDelegationHistory(id, 99, -1, 50, viewer), HistoryPage.class);
    }

    private DelegationPage list(
            DelegationFilter filter, int first, @Nullable PagePosition cursor, Actor viewer) {
        return world.ask(
                new ListDelegations(
                        filter,
                        DelegationOrder.DEMANDEE_LE_ASC,
                        PageRequest.after(cursor, first),
                        viewer),
                DelegationPage.class);
    }

    private List<String> ofFiches(Actor viewer, int ofEach) {
        return world
                .list(
                        new FindDelegationsOfFiches(Set.of("f1", "f2"), ofEach, viewer),
                        DelegationView.class)
                .stream()
                .map(DelegationView::id)
                .toList();
    }

    private Recorder<DelegationView> follow(@Nullable String structure, Actor viewer) {
        return Recorder.of(
                world.follow(
                        new FollowDelegationActivated(structure, viewer), DelegationView.class));
    }

    private static List<String> ids(DelegationPage page) {
        return page.delegations().stream().map(DelegationView::id).toList();
    }
}
