package fr.raccordement.command.habilitation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.GestionId;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.command.DeactivateRattachement;
import fr.raccordement.api.habilitation.command.GrantHabilitation;
import fr.raccordement.api.habilitation.command.TransferGestionnairePrincipal;
import fr.raccordement.api.habilitation.event.GestionEntrusted;
import fr.raccordement.api.habilitation.event.GestionnairePrincipalNamed;
import fr.raccordement.api.habilitation.event.GestionnairePrincipalRelieved;
import fr.raccordement.command.InProcess;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransferGestionnairePrincipalTest {

    private static final String HERE = InProcess.STRUCTURE;
    private static final GestionId GESTION = new GestionId(HERE);

    private final InProcess node = InProcess.empty();
    private final Actor elise = new Actor("elise", Set.of());

    @BeforeEach
    void furnish() {
        node.send(InProcess.ADMIN, InProcess.register(HERE, "claire"));
        attach("denis", Profil.EDI_RECEPTEUR_CONSULTATION);
        attach("elise", Profil.ORGANISATION_MODIFICATION);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void the_role_goes_to_another_user_with_its_profiles_and_the_former_one_keeps_theirs() {
        assertThat(node.outcome(InProcess.CLAIRE, transfer("denis"))).isEqualTo("OK");

        assertThat(node.events().of(GESTION))
                .containsExactly(
                        new GestionEntrusted(HERE, "claire"), new GestionEntrusted(HERE, "denis"));
        assertThat(node.events().of(new HabilitationId(HERE, "denis")).getLast())
                .isEqualTo(
                        new GestionnairePrincipalNamed(
                                HERE,
                                "denis",
                                List.of(
                                        Profil.RACCORDEMENT_MODIFICATION,
                                        Profil.EDI_RECEPTEUR_CONSULTATION,
                                        Profil.EDI_RECEPTEUR_MODIFICATION,
                                        Profil.ORGANISATION_MODIFICATION)));
        assertThat(node.last(new HabilitationId(HERE, "claire")))
                .isEqualTo(new GestionnairePrincipalRelieved(HERE, "claire", "denis", "Départ"));
        var grant = grant("fred", Profil.RACCORDEMENT_CONSULTATION);
        assertThat(node.outcome(InProcess.CLAIRE, grant)).isEqualTo("OK");
    }

    @Test
    void the_former_one_may_be_suspended_and_the_new_one_may_not() {
        node.send(InProcess.CLAIRE, transfer("denis"));

        assertThat(node.outcome(elise, suspend("denis"))).isEqualTo("GESTIONNAIRE_PRINCIPAL_LAST");
        assertThat(node.outcome(elise, suspend("claire"))).isEqualTo("OK");
    }

    @Test
    void the_answer_is_the_version_of_the_rattachement_of_the_successor() {
        assertThat(node.events().of(new HabilitationId(HERE, "denis"))).hasSize(2);

        assertThat(node.send(InProcess.CLAIRE, transfer("denis"))).isEqualTo(2L);
        assertThat(node.send(new Actor("denis", Set.of()), transfer("denis"))).isEqualTo(2L);
    }

    @Test
    void to_oneself_it_changes_nothing() {
        var before = node.events().all();

        assertThat(node.outcome(InProcess.CLAIRE, transfer("claire"))).isEqualTo("OK");

        assertThat(node.events().all()).isEqualTo(before);
    }

    @Test
    void it_does_not_go_to_who_does_not_belong_to_the_structure() {
        node.send(InProcess.CLAIRE, suspend("denis"));

        assertThat(node.outcome(InProcess.CLAIRE, transfer("denis")))
                .isEqualTo("RATTACHEMENT_NOT_VALID");
        assertThat(node.outcome(InProcess.CLAIRE, transfer("fred")))
                .isEqualTo("RATTACHEMENT_NOT_VALID");
    }

    @Test
    void only_the_principal_manager_hands_it_over() {
        for (var actor :
                List.of(
                        elise,
                        InProcess.DENIS,
                        InProcess.ADMIN,
                        InProcess.INSTRUCTEUR,
                        InProcess.AUDITEUR)) {
            assertThat(node.outcome(actor, transfer("denis"))).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void a_rattachement_that_changed_since_is_a_conflict() {
        assertThat(node.outcome(InProcess.CLAIRE, transfer("denis", 0L))).isEqualTo("CONFLICT");
        assertThat(node.outcome(InProcess.CLAIRE, transfer("denis", 1L))).isEqualTo("OK");
    }

    @Test
    void of_two_transfers_at_the_same_instant_exactly_one_wins() throws Exception {
        assertThat(together(transferring(node, "denis"), transferring(node, "elise")))
                .containsExactlyInAnyOrder("OK", "FORBIDDEN");
        assertThat(principals()).hasSize(1);
    }

    @Test
    void of_two_transfers_on_two_nodes_at_the_same_instant_exactly_one_wins() throws Exception {
        try (var neighbour = node.neighbour()) {
            assertThat(together(transferring(node, "denis"), transferring(neighbour, "elise")))
                    .containsOnlyOnce("OK");
            assertThat(node.events().of(GESTION)).hasSize(2);
            assertThat(principals()).hasSize(1);
        }
    }

    private static Callable<String> transferring(InProcess on, String login) {
        return () -> on.outcome(InProcess.CLAIRE, transfer(login));
    }

    private List<String> principals() {
        return Stream.of("claire", "denis", "elise")
                .filter(
                        login ->
                                node.outcome(new Actor(login, Set.of()), transfer(login))
                                        .equals("OK"))
                .toList();
    }

    private void attach(String login, Profil profil) {
        node.send(InProcess.CLAIRE, grant(login, profil));
    }

    private static GrantHabilitation grant(String login, Profil profil) {
        return new GrantHabilitation(new HabilitationId(HERE, login), profil, null);
    }

    private static DeactivateRattachement suspend(String login) {
        return new DeactivateRattachement(new HabilitationId(HERE, login), null, null);
    }

    private static TransferGestionnairePrincipal transfer(String login) {
        return transfer(login, null);
    }

    private static TransferGestionnairePrincipal transfer(String login, @Nullable Long version) {
        return new TransferGestionnairePrincipal(GESTION, login, " Départ ", version);
    }

    /** Runs both on threads of their own, held back until both are there. */
    private static List<String> together(Callable<String> one, Callable<String> other)
            throws Exception {
        var ready = new CountDownLatch(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes =
                    Stream.of(one, other)
                            .map(
                                    task ->
                                            threads.submit(
                                                    () -> {
                                                        ready.countDown();
                                                        ready.await();
                                                        return task.call();
                                                    }))
                            .toList();
            return List.of(outcomes.get(0).get(), outcomes.get(1).get());
        }
    }
}
