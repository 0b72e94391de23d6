package fr.raccordement.command.claim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.claim.event.ClaimTaken;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.command.ChooseProtocole;
import fr.raccordement.api.fiche.command.SubmitFiche;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.command.InProcess;
import fr.raccordement.command.fiche.Journey;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One certificate, one raccordement (S-18), on the aggregates that keep it so. */
class ClaimTest {

    private final InProcess node = InProcess.furnished();
    private final Journey first = new Journey(node, InProcess.CLAIRE, "f1");
    private final Journey second = new Journey(node, InProcess.DENIS, "f2");

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_submission_claims_the_certificate_and_its_key() {
        prepareBoth("a", "b");

        assertThat(first.submit()).isEqualTo("OK");

        assertThat(node.events().of(certificat("a")))
                .containsExactly(taken(ClaimKind.CERTIFICAT, "sha-a"));
        assertThat(node.events().of(new ClaimId(ClaimKind.CLE_PUBLIQUE, "cle-a")))
                .containsExactly(taken(ClaimKind.CLE_PUBLIQUE, "cle-a"));
    }

    @Test
    void a_certificate_serves_one_fiche_even_across_structures() {
        prepareBoth("a", "a");

        assertThat(first.submit()).isEqualTo("OK");
        assertThat(second.submit()).isEqualTo("CERT_ALREADY_USED");
    }

    @Test
    void a_key_serves_one_fiche_whatever_certificate_carries_it() {
        prepareBoth("a/cle", "b/cle");

        assertThat(first.submit()).isEqualTo("OK");
        assertThat(second.submit()).isEqualTo("CERT_ALREADY_USED");
        assertThat(node.events().of(certificat("b"))).isEmpty();
    }

    @Test
    void a_draft_claims_nothing_so_that_two_may_hold_the_same_certificate_and_one_be_discarded() {
        prepareBoth("a", "a");

        assertThat(first.discard()).isEqualTo("OK");
        assertThat(second.submit()).isEqualTo("OK");
    }

    @Test
    void a_withdrawn_fiche_gives_its_certificate_back() {
        prepareBoth("a", "a");
        first.submit();

        assertThat(first.withdraw()).isEqualTo("OK");
        assertThat(second.submit()).isEqualTo("OK");
        assertThat(first.submit()).isEqualTo("CERT_ALREADY_USED");
    }

    @Test
    void a_returned_fiche_gives_its_certificate_back() {
        prepareBoth("a", "a");
        first.submit();

        assertThat(first.giveBack()).isEqualTo("OK");
        assertThat(second.submit()).isEqualTo("OK");
    }

    @Test
    void an_active_or_deactivated_fiche_keeps_its_certificate() {
        prepareBoth("a", "a");
        first.submit();

        assertThat(first.activate(null)).isEqualTo("OK");
        assertThat(second.submit()).isEqualTo("CERT_ALREADY_USED");
        assertThat(first.deactivate()).isEqualTo("OK");
        assertThat(second.submit()).isEqualTo("CERT_ALREADY_USED");
        assertThat(first.reactivate()).isEqualTo("OK");
    }

    @Test
    void an_application_code_belongs_to_one_fiche_for_ever() {
        prepareBoth("a", "b");
        first.submit();
        second.submit();
        first.activate("ABC123");
        first.deactivate();

        assertThat(second.activate("ABC123")).isEqualTo("CODE_APPLICATION_TAKEN");
        assertThat(second.activate("ABC124")).isEqualTo("OK");
        assertThat(first.reactivate()).isEqualTo("OK");
    }

    @Test
    void a_refused_submission_stores_nothing_not_even_the_claims_it_could_have_had() {
        first.prepare(InProcess.STRUCTURE, "b");
        second.prepare(InProcess.OTHER_STRUCTURE, "a", "b");
        first.submit();
        var before = node.events().all();

        assertThat(second.submit()).isEqualTo("CERT_ALREADY_USED");

        assertThat(node.events().all()).isEqualTo(before);
    }

    @Test
    void of_two_submissions_at_the_same_instant_exactly_one_wins() throws Exception {
        for (int round = 0; round < 10; round++) {
            var one = new Journey(node, InProcess.CLAIRE, "un-" + round);
            var other = new Journey(node, InProcess.DENIS, "deux-" + round);
            one.prepare(InProcess.STRUCTURE, "x" + round, "y" + round);
            other.prepare(InProcess.OTHER_STRUCTURE, "y" + round, "x" + round);

            assertThat(together(one::submit, other::submit))
                    .containsExactlyInAnyOrder("OK", "CERT_ALREADY_USED");
            assertThat(submitted(one, other)).hasSize(1);
        }
    }

    @Test
    void of_two_submissions_on_two_nodes_at_the_same_instant_exactly_one_wins() throws Exception {
        try (var neighbour = node.neighbour()) {
            for (int round = 0; round < 10; round++) {
                var one = new Journey(node, InProcess.CLAIRE, "un-" + round);
                var other = new Journey(node, InProcess.DENIS, "deux-" + round);
                one.prepare(InProcess.STRUCTURE, "x" + round);
                other.prepare(InProcess.OTHER_STRUCTURE, "x" + round);
                var elsewhere = new Journey(neighbour, InProcess.DENIS, other.fiche());

                assertThat(together(one::submit, elsewhere::submit))
                        .containsOnlyOnce("OK")
                        .doesNotHaveDuplicates();
                assertThat(submitted(one, other)).hasSize(1);
                assertThat(List.of(one.submit(), other.submit()))
                        .containsExactlyInAnyOrder("OK", "CERT_ALREADY_USED");
            }
        }
    }

    @Test
    void of_two_changes_decided_on_the_same_version_one_is_refused() throws Exception {
        first.prepare(InProcess.STRUCTURE, "a");
        var version = node.events().of(first.fiche()).size() - 1L;
        Callable<String> submit =
                () -> node.outcome(InProcess.CLAIRE, new SubmitFiche(first.fiche(), version));
        Callable<String> choose =
                () ->
                        node.outcome(
                                InProcess.CLAIRE,
                                new ChooseProtocole(first.fiche(), Protocole.PESIT, version));

        assertThat(together(submit, choose)).containsExactlyInAnyOrder("OK", "CONFLICT");
    }

    private void prepareBoth(String ofFirst, String ofSecond) {
        first.prepare(InProcess.STRUCTURE, ofFirst);
        second.prepare(InProcess.OTHER_STRUCTURE, ofSecond);
    }

    private List<Object> submitted(Journey... journeys) {
        return Stream.of(journeys)
                .flatMap(journey -> node.events().of(journey.fiche()).stream())
                .filter(FicheSubmitted.class::isInstance)
                .toList();
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

    private static ClaimId certificat(String name) {
        return new ClaimId(ClaimKind.CERTIFICAT, "sha-" + name);
    }

    private static ClaimTaken taken(ClaimKind kind, String value) {
        return new ClaimTaken(kind, value, "f1", InProcess.STRUCTURE);
    }
}
