package fr.raccordement.query.habilitation;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static fr.raccordement.query.Actors.PAUL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.delegation.query.FindDelegation;
import fr.raccordement.api.fiche.query.FindFiche;
import fr.raccordement.api.fiche.query.ListFiches;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.*;
import fr.raccordement.api.habilitation.query.FindDecidedRattachement;
import fr.raccordement.api.habilitation.query.FindRattachementHistory;
import fr.raccordement.api.habilitation.query.FindUtilisateur;
import fr.raccordement.api.habilitation.query.HabilitationStatus;
import fr.raccordement.api.habilitation.query.HabilitationView;
import fr.raccordement.api.habilitation.query.ListRattachements;
import fr.raccordement.api.habilitation.query.RattachementStatus;
import fr.raccordement.api.habilitation.query.RattachementView;
import fr.raccordement.api.habilitation.query.UtilisateurView;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.query.World;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HabilitationTest {

    private static final String HERE = "11111111111111";
    private static final String THERE = "22222222222222";

    private final World world = new World();
    private final EventSourcedReadRights rights = world.get(EventSourcedReadRights.class);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_user_sees_their_roles_and_what_they_hold_by_siret() {
        world.habilitate(THERE, "jeanne", Profil.ORGANISATION_MODIFICATION);
        world.habilitate(HERE, "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        world.habilitate(HERE, "paul", Profil.RACCORDEMENT_CONSULTATION);
        world.project();

        assertThat(world.ask(new FindUtilisateur(JEANNE), UtilisateurView.class))
                .isEqualTo(
                        new UtilisateurView(
                                "jeanne",
                                List.of(),
                                List.of(
                                        principal(HERE, Profil.RACCORDEMENT_CONSULTATION, at(1)),
                                        principal(
                                                THERE, Profil.ORGANISATION_MODIFICATION, at(0)))));
        assertThat(world.ask(new FindUtilisateur(AUDITOR), UtilisateurView.class))
                .isEqualTo(new UtilisateurView("auditeur", List.of(Role.AUDITEUR), List.of()));
    }

    @Test
    void what_is_asked_for_refused_or_taken_back_is_seen_with_why_and_since_when() {
        happened(new RattachementRequested(HERE, "jeanne"));
        happened(new RattachementValidated(HERE, "jeanne"));
        happened(new HabilitationRequested(HERE, "jeanne", Profil.EDI_GESTION_CONSULTATION));
        happened(new HabilitationRefused(HERE, "jeanne", Profil.EDI_GESTION_CONSULTATION, "Non"));
        happened(new HabilitationGranted(HERE, "jeanne", Profil.RACCORDEMENT_CONSULTATION));
        happened(new HabilitationRequested(HERE, "jeanne", Profil.RACCORDEMENT_MODIFICATION));
        happened(new RattachementDeactivated(HERE, "jeanne", "Congé"));

        var seen = decided(6);

        assertThat(seen.statut()).isEqualTo(RattachementStatus.DESACTIVE);
        assertThat(seen.motif()).isEqualTo("Congé");
        assertThat(seen.depuis()).isEqualTo(at(6));
        assertThat(seen.habilitations())
                .extracting(
                        HabilitationView::profil,
                        HabilitationView::statut,
                        HabilitationView::effective,
                        HabilitationView::motif,
                        HabilitationView::depuis)
                .containsExactly(
                        tuple(
                                Profil.RACCORDEMENT_CONSULTATION,
                                HabilitationStatus.ACCORDEE,
                                false,
                                null,
                                at(4)),
                        tuple(
                                Profil.RACCORDEMENT_MODIFICATION,
                                HabilitationStatus.DEMANDEE,
                                false,
                                null,
                                at(5)),
                        tuple(
                                Profil.EDI_GESTION_CONSULTATION,
                                HabilitationStatus.REFUSEE,
                                false,
                                "Non",
                                at(3)));
        assertThat(decided(4).habilitations().getFirst().effective()).isTrue();
    }

    @Test
    void a_rattachement_removed_takes_what_was_held_or_asked_for_with_it() {
        world.habilitate(HERE, "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        happened(new HabilitationRequested(HERE, "jeanne", Profil.RACCORDEMENT_MODIFICATION));
        happened(new RattachementRemoved(HERE, "jeanne", "Départ"));

        assertThat(decided(2).gestionnairePrincipal()).isFalse();
        assertThat(decided(2).habilitations())
                .extracting(
                        HabilitationView::statut, HabilitationView::motif, HabilitationView::depuis)
                .containsOnly(tuple(HabilitationStatus.RETIREE, "Départ", at(2)));
    }

    @Test
    void the_users_of_a_structure_are_listed_for_its_managers_and_for_the_operator() {
        world.habilitate(HERE, "jeanne", Profil.ORGANISATION_MODIFICATION);
        world.habilitate(HERE, "paul", Profil.RACCORDEMENT_MODIFICATION);
        world.habilitate(THERE, "paul", Profil.ORGANISATION_MODIFICATION);
        world.project();

        assertThat(users(HERE, JEANNE)).containsExactly("jeanne", "paul");
        assertThat(users(HERE, AUDITOR)).containsExactly("jeanne", "paul");
        assertThat(users(HERE, PAUL)).isEmpty();
        assertThat(users("33333333333333", PAUL)).isEmpty();
        assertThat(users(THERE, JEANNE)).isEmpty();
    }

    @Test
    void the_history_tells_the_status_that_each_event_is_about() {
        happened(new RattachementRequested(HERE, "jeanne"));
        happened(new RattachementValidated(HERE, "jeanne"));
        happened(new HabilitationRequested(HERE, "jeanne", Profil.RACCORDEMENT_CONSULTATION));
        happened(new HabilitationGranted(HERE, "jeanne", Profil.RACCORDEMENT_CONSULTATION));
        happened(new HabilitationRevoked(HERE, "jeanne", Profil.RACCORDEMENT_CONSULTATION, "Fin"));

        var history = history(JEANNE, 10);

        assertThat(history.total()).isEqualTo(5);
        assertThat(history.entries())
                .extracting(
                        HistoryEntryView::aggregateId,
                        HistoryEntryView::type,
                        HistoryEntryView::statusBefore,
                        HistoryEntryView::statusAfter)
                .containsExactly(
                        entry("RattachementRequested", null, "EN_COURS_DE_VALIDATION"),
                        entry("RattachementValidated", "EN_COURS_DE_VALIDATION", "VALIDE"),
                        entry("HabilitationRequested", null, "DEMANDEE"),
                        entry("HabilitationGranted", "DEMANDEE", "ACCORDEE"),
                        entry("HabilitationRevoked", "ACCORDEE", "RETIREE"));
        assertThat(history.entries().getLast().payload()).containsEntry("motif", "Fin");
        assertThat(history(JEANNE, 2).suivante()).isTrue();
    }

    @Test
    void the_history_is_for_the_user_concerned_the_managers_and_the_operator() {
        happened(new RattachementRequested(HERE, "jeanne"));

        assertThat(history(AUDITOR, 10).entries()).hasSize(1);
        assertThat(history(PAUL, 10)).isEqualTo(HistoryPage.empty());
        world.habilitate(HERE, "paul", Profil.RACCORDEMENT_MODIFICATION);
        assertThat(history(PAUL, 10)).isEqualTo(HistoryPage.empty());
        world.habilitate(HERE, "paul", Profil.ORGANISATION_MODIFICATION);
        assertThat(history(PAUL, 10).entries()).hasSize(1);
    }

    @Test
    void a_right_is_there_and_gone_before_any_projection_knows() {
        world.habilitate(HERE, "jeanne", Profil.EDI_GESTION_CONSULTATION);
        assertThat(sees(JEANNE, Partie.ENTITE, HERE)).isTrue();
        assertThat(sees(JEANNE, Partie.ENTITE, THERE)).isFalse();
        assertThat(sees(PAUL, Partie.ENTITE, HERE)).isFalse();
        assertThat(sees(AUDITOR, Partie.ENTITE, THERE)).isTrue();

        happened(new RattachementDeactivated(HERE, "jeanne", null));
        assertThat(sees(JEANNE, Partie.ENTITE, HERE)).isFalse();
        happened(new RattachementReactivated(HERE, "jeanne"));
        assertThat(sees(JEANNE, Partie.ENTITE, HERE)).isTrue();
        happened(new HabilitationRevoked(HERE, "jeanne", Profil.EDI_GESTION_CONSULTATION, null));
        assertThat(sees(JEANNE, Partie.ENTITE, HERE)).isFalse();
    }

    @Test
    void a_profile_shows_what_it_is_for_and_nothing_else() {
        world.habilitate(HERE, "jeanne", Profil.EDI_RECEPTEUR_MODIFICATION);
        world.project();

        assertThat(sees(JEANNE, Partie.RECEPTEUR, HERE)).isTrue();
        assertThat(sees(JEANNE, Partie.EMETTEUR, HERE)).isFalse();
        assertThat(rights.of(ListFiches.class, JEANNE).structures(Partie.RECEPTEUR))
                .containsExactly(HERE);
        assertThat(rights.of(ListFiches.class, JEANNE).structures(Partie.EMETTEUR)).isEmpty();
    }

    @Test
    void seen_twice_nothing_changes_and_a_reset_forgets_all() {
        world.habilitate(HERE, "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        happened(new HabilitationRevoked(HERE, "jeanne", Profil.RACCORDEMENT_CONSULTATION, null));
        world.project();
        world.project();
        assertThat(rights.of(ListFiches.class, JEANNE).structures(Partie.EMETTEUR)).isEmpty();
        assertThat(world.database.getCollection("rattachements").countDocuments()).isOne();

        world.reset();
        assertThat(world.database.getCollection("rattachements").countDocuments()).isZero();
    }

    private void happened(HabilitationEvent event) {
        world.append(new HabilitationId(event.structure(), event.utilisateur()), event);
    }

    private RattachementView decided(long version) {
        return world.ask(
                new FindDecidedRattachement(HERE, "jeanne", version), RattachementView.class);
    }

    private List<String> users(String structure, Actor viewer) {
        return world.list(new ListRattachements(structure, viewer), RattachementView.class).stream()
                .map(RattachementView::utilisateur)
                .toList();
    }

    private HistoryPage history(Actor viewer, int first) {
        return world.ask(
                new FindRattachementHistory(HERE, "jeanne", -1, first, viewer), HistoryPage.class);
    }

    private static Tuple entry(String type, @Nullable String before, String after) {
        return tuple(HERE + "/jeanne", type, before, after);
    }

    private static RattachementView principal(String structure, Profil profil, Instant since) {
        return new RattachementView(
                structure,
                "jeanne",
                0,
                RattachementStatus.VALIDE,
                true,
                null,
                since,
                List.of(
                        new HabilitationView(
                                structure,
                                "jeanne",
                                0,
                                profil,
                                HabilitationStatus.ACCORDEE,
                                true,
                                null,
                                since)));
    }

    private static Instant at(int second) {
        return World.START.plusSeconds(second);
    }

    private boolean sees(Actor viewer, Partie partie, String structure) {
        var query = partie == Partie.ENTITE ? FindDelegation.class : FindFiche.class;
        return rights.of(query, viewer).sees(new Concern(partie, structure));
    }
}
