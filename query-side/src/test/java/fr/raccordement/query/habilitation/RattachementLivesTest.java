package fr.raccordement.query.habilitation;

import static fr.raccordement.api.habilitation.Profil.EDI_GESTION_CONSULTATION;
import static fr.raccordement.api.habilitation.Profil.ORGANISATION_MODIFICATION;
import static fr.raccordement.api.habilitation.Profil.RACCORDEMENT_CONSULTATION;
import static fr.raccordement.api.habilitation.Profil.RACCORDEMENT_MODIFICATION;
import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Life.at;
import static fr.raccordement.query.Life.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.*;
import fr.raccordement.api.habilitation.query.*;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.query.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Lives of rattachements, and what is to be seen of each after each of its events: where it stands
 * since which event, and why; then the same of each profile, with {@code !} where it counts.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RattachementLivesTest {

    private final World world = new World();
    private int lives;
    private String siret;
    private String login;
    private final List<List<String>> told = new ArrayList<>();

    @AfterAll
    void close() {
        world.close();
    }

    @BeforeEach
    void begin() {
        siret = "%014d".formatted(++lives);
        login = "jeanne-" + lives;
        told.clear();
    }

    @Test
    void S_10_who_asks_belongs_to_the_structure_once_that_is_validated() {
        then(new RattachementRequested(siret, login), "EN_COURS_DE_VALIDATION 0");
        then(new RattachementValidated(siret, login), "VALIDE 1");
    }

    @Test
    void S_10_a_request_refused_says_why_until_it_is_made_again() {
        then(new RattachementRequested(siret, login), "EN_COURS_DE_VALIDATION 0");
        then(new RattachementRefused(siret, login, "Inconnue"), "REFUSE 1 Inconnue");
        then(new RattachementRequested(siret, login), "EN_COURS_DE_VALIDATION 2");
        then(new RattachementRefused(siret, login, null), "REFUSE 3");
    }

    @Test
    void a_profile_is_asked_for_and_granted_and_counts_then() {
        validate();
        then(
                new HabilitationRequested(siret, login, RACCORDEMENT_CONSULTATION),
                "VALIDE 0",
                "RACCORDEMENT_CONSULTATION DEMANDEE 1");
        then(
                new HabilitationGranted(siret, login, RACCORDEMENT_CONSULTATION),
                "VALIDE 0",
                "RACCORDEMENT_CONSULTATION ACCORDEE 2 !");
    }

    @Test
    void a_profile_refused_or_taken_back_says_why_until_it_is_asked_for_again() {
        validate();
        then(
                new HabilitationRequested(siret, login, RACCORDEMENT_CONSULTATION),
                "VALIDE 0",
                "RACCORDEMENT_CONSULTATION DEMANDEE 1");
        then(
                new HabilitationRefused(siret, login, RACCORDEMENT_CONSULTATION, "Plus tard"),
                "VALIDE 0",
                "RACCORDEMENT_CONSULTATION REFUSEE 2 Plus tard");
        then(
                new HabilitationRequested(siret, login, RACCORDEMENT_CONSULTATION),
                "VALIDE 0",
                "RACCORDEMENT_CONSULTATION DEMANDEE 3");
        then(
                new HabilitationGranted(siret, login, RACCORDEMENT_CONSULTATION),
                "VALIDE 0",
                "RACCORDEMENT_CONSULTATION ACCORDEE 4 !");
        then(
                new HabilitationRevoked(siret, login, RACCORDEMENT_CONSULTATION, "Autre poste"),
                "VALIDE 0",
                "RACCORDEMENT_CONSULTATION RETIREE 5 Autre poste");
        then(
                new HabilitationGranted(siret, login, RACCORDEMENT_CONSULTATION),
                "VALIDE 0",
                "RACCORDEMENT_CONSULTATION ACCORDEE 6 !");
    }

    @Test
    void each_profile_has_a_life_of_its_own_and_they_are_shown_in_their_order() {
        validate();
        then(
                new HabilitationGranted(siret, login, ORGANISATION_MODIFICATION),
                "VALIDE 0",
                "ORGANISATION_MODIFICATION ACCORDEE 1 !");
        then(
                new HabilitationRequested(siret, login, RACCORDEMENT_CONSULTATION),
                "VALIDE 0",
                "RACCORDEMENT_CONSULTATION DEMANDEE 2",
                "ORGANISATION_MODIFICATION ACCORDEE 1 !");
        then(
                new HabilitationRevoked(siret, login, ORGANISATION_MODIFICATION, null),
                "VALIDE 0",
                "RACCORDEMENT_CONSULTATION DEMANDEE 2",
                "ORGANISATION_MODIFICATION RETIREE 3");
    }

    @Test
    void what_stands_already_has_stood_since_it_was_decided_first_and_for_that_reason() {
        validate();
        then(new RattachementValidated(siret, login), "VALIDE 0");
        then(
                new HabilitationRefused(siret, login, RACCORDEMENT_CONSULTATION, "Plus tard"),
                "VALIDE 0",
                "RACCORDEMENT_CONSULTATION REFUSEE 2 Plus tard");
        then(
                new HabilitationRefused(siret, login, RACCORDEMENT_CONSULTATION, "Non"),
                "VALIDE 0",
                "RACCORDEMENT_CONSULTATION REFUSEE 2 Plus tard");
    }

    @Test
    void suspended_a_user_keeps_profiles_that_count_again_once_they_are_back() {
        validate();
        then(
                new HabilitationGranted(siret, login, RACCORDEMENT_CONSULTATION),
                "VALIDE 0",
                "RACCORDEMENT_CONSULTATION ACCORDEE 1 !");
        then(
                new RattachementDeactivated(siret, login, "Congé"),
                "DESACTIVE 2 Congé",
                "RACCORDEMENT_CONSULTATION ACCORDEE 1");
        then(
                new RattachementReactivated(siret, login),
                "VALIDE 3",
                "RACCORDEMENT_CONSULTATION ACCORDEE 1 !");
    }

    @Test
    void removed_a_user_loses_what_they_held_or_asked_for_and_starts_again_with_nothing() {
        validate();
        then(
                new HabilitationGranted(siret, login, RACCORDEMENT_CONSULTATION),
                "VALIDE 0",
                "RACCORDEMENT_CONSULTATION ACCORDEE 1 !");
        then(
                new HabilitationRequested(siret, login, RACCORDEMENT_MODIFICATION),
                "VALIDE 0",
                "RACCORDEMENT_CONSULTATION ACCORDEE 1 !",
                "RACCORDEMENT_MODIFICATION DEMANDEE 2");
        then(
                new HabilitationRefused(siret, login, EDI_GESTION_CONSULTATION, "Non"),
                "VALIDE 0",
                "RACCORDEMENT_CONSULTATION ACCORDEE 1 !",
                "RACCORDEMENT_MODIFICATION DEMANDEE 2",
                "EDI_GESTION_CONSULTATION REFUSEE 3 Non");
        then(
                new RattachementRemoved(siret, login, "Départ"),
                "SUPPRIME 4 Départ",
                "RACCORDEMENT_CONSULTATION RETIREE 4 Départ",
                "RACCORDEMENT_MODIFICATION RETIREE 4 Départ",
                "EDI_GESTION_CONSULTATION REFUSEE 3 Non");
        then(
                new RattachementValidated(siret, login),
                "VALIDE 5",
                "RACCORDEMENT_CONSULTATION RETIREE 4 Départ",
                "RACCORDEMENT_MODIFICATION RETIREE 4 Départ",
                "EDI_GESTION_CONSULTATION REFUSEE 3 Non");
    }

    @Test
    void S_58_a_principal_manager_belongs_to_the_structure_at_once_with_the_profiles_named() {
        then(
                named(RACCORDEMENT_MODIFICATION, ORGANISATION_MODIFICATION),
                "VALIDE 0 principal",
                "RACCORDEMENT_MODIFICATION ACCORDEE 0 !",
                "ORGANISATION_MODIFICATION ACCORDEE 0 !");
    }

    @Test
    void a_principal_manager_holds_the_profiles_named_and_no_others() {
        validate();
        then(
                new HabilitationGranted(siret, login, RACCORDEMENT_CONSULTATION),
                "VALIDE 0",
                "RACCORDEMENT_CONSULTATION ACCORDEE 1 !");
        then(
                new HabilitationGranted(siret, login, RACCORDEMENT_MODIFICATION),
                "VALIDE 0",
                "RACCORDEMENT_CONSULTATION ACCORDEE 1 !",
                "RACCORDEMENT_MODIFICATION ACCORDEE 2 !");
        then(
                new HabilitationRequested(siret, login, EDI_GESTION_CONSULTATION),
                "VALIDE 0",
                "RACCORDEMENT_CONSULTATION ACCORDEE 1 !",
                "RACCORDEMENT_MODIFICATION ACCORDEE 2 !",
                "EDI_GESTION_CONSULTATION DEMANDEE 3");
        then(
                named(RACCORDEMENT_MODIFICATION, ORGANISATION_MODIFICATION),
                "VALIDE 0 principal",
                "RACCORDEMENT_CONSULTATION RETIREE 4",
                "RACCORDEMENT_MODIFICATION ACCORDEE 2 !",
                "EDI_GESTION_CONSULTATION DEMANDEE 3",
                "ORGANISATION_MODIFICATION ACCORDEE 4 !");
    }

    @Test
    void a_principal_manager_relieved_keeps_every_profile() {
        then(
                named(ORGANISATION_MODIFICATION),
                "VALIDE 0 principal",
                "ORGANISATION_MODIFICATION ACCORDEE 0 !");
        then(
                new GestionnairePrincipalRelieved(siret, login, "denis", "Départ"),
                "VALIDE 0",
                "ORGANISATION_MODIFICATION ACCORDEE 0 !");
    }

    @Test
    void principal_manager_is_only_who_belongs_to_the_structure() {
        then(
                named(ORGANISATION_MODIFICATION),
                "VALIDE 0 principal",
                "ORGANISATION_MODIFICATION ACCORDEE 0 !");
        then(
                new RattachementDeactivated(siret, login, null),
                "DESACTIVE 1",
                "ORGANISATION_MODIFICATION ACCORDEE 0");
        then(
                new RattachementReactivated(siret, login),
                "VALIDE 2 principal",
                "ORGANISATION_MODIFICATION ACCORDEE 0 !");
        then(
                new RattachementRemoved(siret, login, null),
                "SUPPRIME 3",
                "ORGANISATION_MODIFICATION RETIREE 3");
        then(
                new RattachementValidated(siret, login),
                "VALIDE 4",
                "ORGANISATION_MODIFICATION RETIREE 3");
    }

    @Test
    void a_profile_opens_what_it_is_for_while_it_counts() {
        world.habilitate(siret, "paul", RACCORDEMENT_CONSULTATION);
        happens(new RattachementValidated(siret, login));
        assertThat(users()).isEmpty();
        assertThat(owners()).isEmpty();
        happens(new HabilitationGranted(siret, login, ORGANISATION_MODIFICATION));
        assertThat(users()).containsExactly(login, "paul");
        assertThat(owners()).containsExactly(login, "paul");
        happens(new RattachementDeactivated(siret, login, null));
        assertThat(users()).isEmpty();
        assertThat(owners()).containsExactly(login);
        happens(new RattachementReactivated(siret, login));
        assertThat(users()).containsExactly(login, "paul");
        happens(new HabilitationRevoked(siret, login, ORGANISATION_MODIFICATION, null));
        assertThat(users()).isEmpty();
        assertThat(owners()).containsExactly(login);
    }

    @Test
    void a_profile_is_found_and_counted_by_where_it_stands() {
        happens(new RattachementValidated(siret, login));
        happens(new HabilitationGranted(siret, login, RACCORDEMENT_CONSULTATION));
        happens(new HabilitationRequested(siret, login, EDI_GESTION_CONSULTATION));

        assertThat(count(RACCORDEMENT_CONSULTATION, HabilitationStatus.ACCORDEE)).isOne();
        assertThat(count(RACCORDEMENT_CONSULTATION, HabilitationStatus.DEMANDEE)).isZero();
        assertThat(count(EDI_GESTION_CONSULTATION, HabilitationStatus.ACCORDEE)).isZero();
        assertThat(count(EDI_GESTION_CONSULTATION, HabilitationStatus.DEMANDEE)).isOne();
    }

    @Test
    void its_history_tells_the_status_that_each_event_is_about() {
        happens(new RattachementRequested(siret, login));
        happens(new HabilitationRequested(siret, login, RACCORDEMENT_CONSULTATION));
        happens(new RattachementValidated(siret, login));
        happens(new HabilitationRefused(siret, login, RACCORDEMENT_CONSULTATION, null));
        happens(new HabilitationGranted(siret, login, RACCORDEMENT_CONSULTATION));
        happens(new HabilitationRevoked(siret, login, RACCORDEMENT_CONSULTATION, null));
        happens(named(ORGANISATION_MODIFICATION));
        happens(new GestionnairePrincipalRelieved(siret, login, "denis", null));
        happens(new RattachementRemoved(siret, login, null));

        assertThat(
                        world.ask(
                                        new FindRattachementHistory(siret, login, -1, 50, AUDITOR),
                                        HistoryPage.class)
                                .entries())
                .extracting(
                        HistoryEntryView::aggregateId,
                        HistoryEntryView::aggregateType,
                        HistoryEntryView::statusBefore,
                        HistoryEntryView::statusAfter)
                .containsExactly(
                        entry(null, "EN_COURS_DE_VALIDATION"),
                        entry(null, "DEMANDEE"),
                        entry("EN_COURS_DE_VALIDATION", "VALIDE"),
                        entry("DEMANDEE", "REFUSEE"),
                        entry("REFUSEE", "ACCORDEE"),
                        entry("ACCORDEE", "RETIREE"),
                        entry("VALIDE", "VALIDE"),
                        entry("VALIDE", "VALIDE"),
                        entry("VALIDE", "SUPPRIME"));
    }

    /** Event 0. */
    private void validate() {
        then(new RattachementValidated(siret, login), "VALIDE 0");
    }

    private GestionnairePrincipalNamed named(Profil... profils) {
        return new GestionnairePrincipalNamed(siret, login, List.of(profils));
    }

    private Tuple entry(@Nullable String before, String after) {
        return tuple(siret + "/" + login, "Habilitation", before, after);
    }

    private void happens(HabilitationEvent event) {
        world.append(new HabilitationId(siret, login), event);
    }

    /** Appends an event, and asks for what is to be seen now and after each event so far. */
    private void then(HabilitationEvent event, String... rows) {
        var number = told.size();
        var when = at(number).plusNanos(999_999);
        world.append(new HabilitationId(siret, login), event, when, by(number));
        world.projectNew();
        told.add(List.of(rows));

        var user =
                world.ask(new FindUtilisateur(new Actor(login, Set.of())), UtilisateurView.class);
        assertThat(user.rattachements())
                .singleElement()
                .extracting(it -> rows(it, number))
                .as("now, after %s", event)
                .isEqualTo(told.getLast());
        assertThat(listed())
                .allSatisfy(it -> assertThat(it.version()).isEqualTo(number))
                .extracting(RattachementLivesTest::row)
                .as("listed, after %s", event)
                .isEqualTo(told.getLast().subList(1, rows.length));
        for (int version = 0; version <= number; version++) {
            assertThat(rows(decided(version), version))
                    .as("as of event %s, after %s", version, event)
                    .isEqualTo(told.get(version));
        }
    }

    private RattachementView decided(long version) {
        return world.ask(
                new FindDecidedRattachement(siret, login, version), RattachementView.class);
    }

    private List<HabilitationView> listed() {
        return list(filter(List.of(), List.of()), AUDITOR).habilitations();
    }

    private Long count(Profil profil, HabilitationStatus statut) {
        world.projectNew();
        var page = list(filter(List.of(profil), List.of(statut)), AUDITOR);
        assertThat(page.habilitations()).hasSize(page.bounds().total().intValue());
        return page.bounds().total();
    }

    private HabilitationFilter filter(List<Profil> profils, List<HabilitationStatus> statuts) {
        return new HabilitationFilter(siret, null, null, profils, statuts, null);
    }

    private HabilitationPage list(HabilitationFilter filter, Actor viewer) {
        return world.ask(
                new ListHabilitations(filter, PageRequest.first(50), viewer),
                HabilitationPage.class);
    }

    /** Whose profiles the user is shown. */
    private List<String> owners() {
        world.projectNew();
        return list(HabilitationFilter.NONE, new Actor(login, Set.of())).habilitations().stream()
                .map(HabilitationView::utilisateur)
                .toList();
    }

    /** Who belongs to the structure, as far as the user may know. */
    private List<String> users() {
        world.projectNew();
        var asked = new ListRattachements(siret, new Actor(login, Set.of()));
        return world.list(asked, RattachementView.class).stream()
                .map(RattachementView::utilisateur)
                .toList();
    }

    private List<String> rows(RattachementView view, long version) {
        assertThat(view)
                .returns(siret, RattachementView::structure)
                .returns(login, RattachementView::utilisateur)
                .returns(version, RattachementView::version);
        assertThat(view.habilitations())
                .allSatisfy(
                        it ->
                                assertThat(it)
                                        .returns(siret, HabilitationView::structure)
                                        .returns(login, HabilitationView::utilisateur)
                                        .returns(version, HabilitationView::version));
        var principal = view.gestionnairePrincipal() ? " principal" : "";
        return Stream.concat(
                        Stream.of(
                                view.statut()
                                        + since(view.depuis())
                                        + why(view.motif())
                                        + principal),
                        view.habilitations().stream().map(RattachementLivesTest::row))
                .toList();
    }

    private static String row(HabilitationView view) {
        return view.profil()
                + " "
                + view.statut()
                + since(view.depuis())
                + why(view.motif())
                + (view.effective() ? " !" : "");
    }

    private static String since(Instant depuis) {
        var number = depuis.getEpochSecond() - World.START.getEpochSecond();
        assertThat(depuis).isEqualTo(at(number));
        return " " + number;
    }

    private static String why(@Nullable String motif) {
        return motif == null ? "" : " " + motif;
    }
}
