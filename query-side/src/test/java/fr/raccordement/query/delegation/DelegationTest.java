package fr.raccordement.query.delegation;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static fr.raccordement.query.Actors.PAUL;
import static fr.raccordement.query.delegation.Delegations.COLLEGE;
import static fr.raccordement.query.delegation.Delegations.LYCEE;
import static fr.raccordement.query.delegation.Delegations.OPALE;
import static fr.raccordement.query.delegation.Delegations.TELETRANS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.CauseDeSuspension;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.delegation.event.DelegationResumed;
import fr.raccordement.api.delegation.event.DelegationSuspended;
import fr.raccordement.api.delegation.query.CountDelegationsOfFiches;
import fr.raccordement.api.delegation.query.CountDelegationsOfStructures;
import fr.raccordement.api.delegation.query.DelegationCount;
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
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.RevisionOpened;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.fiche.event.ValiditeDefined;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.paging.PagePosition;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.api.structure.event.StructureDeactivated;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.structure.event.StructureReactivated;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.query.Eventually;
import fr.raccordement.query.Recorder;
import fr.raccordement.query.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
        delegations.inUse();
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
    void one_takes_the_place_of_the_other_at_one_instant() {
        activated();
        delegations.request("d2", "f2", TELETRANS, LYCEE);
        delegations.replace("d1", "d2", LYCEE, T.plusSeconds(60));

        assertThat(inForce(T.plusSeconds(60).minusMillis(1))).contains("d1");
        for (int millis = 0; millis < 6; millis++) {
            assertThat(inForce(T.plusSeconds(60).plusMillis(millis))).contains("d2");
        }
        var old = find("d1", null, AUDITOR).orElseThrow();
        assertThat(old.cause()).isEqualTo(CauseDeFin.REMPLACEE);
        assertThat(old.termineeLe())
                .isEqualTo(find("d2", null, PAUL).orElseThrow().effectiveFrom());
    }

    /** The delegation is suspended a moment after what it rests on is closed, or never. */
    @ParameterizedTest
    @MethodSource("closures")
    void nobody_receives_through_what_is_closed(Object closed, Object opened) {
        activated();
        happen(closed, T.plusSeconds(60));
        happen(opened, T.plusSeconds(120));

        assertThat(inForce(T.plusSeconds(60).minusMillis(1))).contains("d1");
        assertThat(inForce(T.plusSeconds(60))).isEmpty();
        assertThat(inForce(T.plusSeconds(120).minusMillis(1))).isEmpty();
        assertThat(inForce(T.plusSeconds(120))).contains("d1");
    }

    static List<Arguments> closures() {
        return List.of(
                arguments(new FicheDeactivated("f1", "Fin"), new FicheReactivated("f1")),
                arguments(new StructureDeactivated(OPALE, "Fin"), new StructureReactivated(OPALE)),
                arguments(new StructureDeactivated(LYCEE, "Fin"), new StructureReactivated(LYCEE)),
                arguments(
                        new DelegationSuspended("d1", CauseDeSuspension.FICHE_FERMEE, "Fin"),
                        new DelegationResumed("d1")));
    }

    /** Events of before the period counted say that it was active all the same. */
    @Test
    void nobody_receives_outside_of_the_period_whatever_the_delegation_says() {
        activated();
        delegations.happen(new RevisionOpened("f1"), T.plusSeconds(1));
        delegations.happen(
                new ValiditeDefined("f1", LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 29)),
                T.plusSeconds(1));
        assertThat(inForce(T.plusSeconds(1))).contains("d1");
        delegations.happen(new RevisionSubmitted("f1"), T.plusSeconds(2));
        delegations.happen(new RevisionApplied("f1"), T.plusSeconds(2));

        assertThat(inForce(T.plusSeconds(2))).isEmpty();
        assertThat(inForce(Instant.parse("2026-03-09T22:59:59.999Z"))).isEmpty();
        assertThat(inForce(Instant.parse("2026-03-09T23:00:00Z"))).contains("d1");
        assertThat(inForce(Instant.parse("2026-03-29T21:59:59.999Z"))).contains("d1");
        assertThat(inForce(Instant.parse("2026-03-29T22:00:00Z"))).isEmpty();
    }

    @Test
    void how_many_would_stop_is_told_of_those_that_one_may_see() {
        activated();
        delegations.request("d2", "f1", OPALE, COLLEGE);
        delegations.accept("d2", COLLEGE);
        delegations.activate("d2", T);
        delegations.request("d3", "f2", TELETRANS, COLLEGE);
        world.project();

        assertThat(ofFiche("f1", AUDITOR)).isEqualTo(2);
        assertThat(ofFiche("f1", JEANNE)).isEqualTo(2);
        assertThat(ofFiche("f1", PAUL)).isEqualTo(1);
        assertThat(ofFiche("f1", new Actor("autre", Set.of()))).isZero();
        assertThat(ofFiche("f2", AUDITOR)).isZero();
        assertThat(ofStructure(OPALE, AUDITOR)).isEqualTo(2);
        assertThat(ofStructure(COLLEGE, AUDITOR)).isEqualTo(1);
        assertThat(ofStructure(LYCEE, PAUL)).isEqualTo(1);
        assertThat(ofStructure(OPALE, PAUL)).isEqualTo(1);
        assertThat(ofStructure(COLLEGE, PAUL)).isZero();

        delegations.happen(
                new DelegationSuspended("d2", CauseDeSuspension.FICHE_FERMEE, "Fin"),
                T.plusSeconds(9));
        world.projectNew();
        assertThat(ofFiche("f1", AUDITOR)).isEqualTo(1);
    }

    @Test
    void active_again_it_is_told_as_an_activation_and_nothing_else_is() {
        var jeanne = follow(null, JEANNE);
        var suspended = new DelegationSuspended("d1", CauseDeSuspension.FICHE_FERMEE, "Fin");
        delegations.request("d1", "f1", OPALE, LYCEE);
        delegations.accept("d1", LYCEE);
        delegations.happen(suspended, T.minusSeconds(9));
        delegations.happen(new DelegationResumed("d1"), T.minusSeconds(8));
        delegations.activate("d1", T);
        delegations.happen(suspended, T.plusSeconds(1));
        delegations.happen(new DelegationResumed("d1"), T.plusSeconds(2));

        assertThat(jeanne.take(2))
                .extracting(DelegationView::statut, DelegationView::repriseLe)
                .containsExactly(
                        tuple(DelegationStatus.ACTIVEE, T.minusSeconds(8)),
                        tuple(DelegationStatus.ACTIVEE, T.plusSeconds(2)));
        jeanne.assertNothingMore();
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
                        null,
                        null);
        assertThat(ids(list(waiting, 10, null, PAUL))).containsExactly("b", "a");
        var second = find("a", null, AUDITOR).orElseThrow().demandeeLe();
        var old =
                new DelegationFilter(
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        Environnement.PRODUCTION,
                        second,
                        null,
                        null);
        assertThat(ids(list(old, 10, null, AUDITOR))).containsExactly("b");
    }

    /**
     * Paris days: from the 3rd to the 4th, from the 6th on, and until the 5th at 23:30 elsewhere.
     */
    @Test
    void who_received_on_a_day_is_listed_whatever_became_of_it_since() {
        delegations.request("a", "f1", OPALE, LYCEE);
        delegations.accept("a", LYCEE);
        delegations.activate("a", paris(3, "00:00"));
        delegations.happen(
                new DelegationSuspended("a", CauseDeSuspension.FICHE_FERMEE, "Fin"),
                paris(5, "00:00"));
        delegations.happen(new DelegationResumed("a"), paris(6, "23:59:59.999"));
        delegations.request("b", "f2", TELETRANS, COLLEGE);
        delegations.accept("b", COLLEGE);
        delegations.activate("b", paris(4, "12:00"));
        delegations.end("b", COLLEGE, paris(5, "23:30"));
        delegations.request("c", "f2", TELETRANS, LYCEE);
        world.project();

        assertThat(receivedOn(2)).isEmpty();
        assertThat(receivedOn(3)).containsExactly("a");
        assertThat(receivedOn(4)).containsExactly("a", "b");
        assertThat(receivedOn(5)).containsExactly("b");
        assertThat(receivedOn(6)).containsExactly("a");
        assertThat(receivedOn(25)).containsExactly("a");
        var page = new PageRequest(1, false, null, false, false);
        var asked =
                new ListDelegations(
                        on(LocalDate.of(2026, 3, 6)),
                        DelegationOrder.DEMANDEE_LE_ASC,
                        page,
                        AUDITOR);
        assertThat(asked.instants()).containsExactly(paris(6, "00:00"));
    }

    private List<String> receivedOn(int day) {
        return ids(list(on(LocalDate.of(2026, 3, day)), 10, null, AUDITOR));
    }

    private static DelegationFilter on(LocalDate day) {
        return new DelegationFilter(List.of(), null, null, null, null, null, null, null, day);
    }

    private static Instant paris(int day, String time) {
        return LocalDate.of(2026, 3, day)
                .atTime(LocalTime.parse(time))
                .atZone(ZoneId.of("Europe/Paris"))
                .toInstant();
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

    private void happen(Object event, Instant at) {
        switch (event) {
            case FicheEvent it -> delegations.happen(it, at);
            case StructureEvent it -> delegations.happen(it, at);
            case DelegationEvent it -> delegations.happen(it, at);
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    private int ofFiche(String fiche, Actor viewer) {
        return world.list(
                        new CountDelegationsOfFiches(Set.of(fiche), viewer), DelegationCount.class)
                .getFirst()
                .actives();
    }

    private int ofStructure(String siret, Actor viewer) {
        return world.list(
                        new CountDelegationsOfStructures(Set.of(siret), viewer),
                        DelegationCount.class)
                .getFirst()
                .actives();
    }

    private Optional<DelegationView> find(String id, @Nullable Instant at, Actor viewer) {
        return world.find(new FindDelegation(id, at, null, viewer), DelegationView.class);
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
                        new FollowDelegationActivated(structure, null, viewer),
                        DelegationView.class));
    }

    private static List<String> ids(DelegationPage page) {
        return page.delegations().stream().map(DelegationView::id).toList();
    }
}
