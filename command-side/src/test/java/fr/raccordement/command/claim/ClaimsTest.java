package fr.raccordement.command.claim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.claim.event.ClaimReleased;
import fr.raccordement.api.claim.event.ClaimTaken;
import fr.raccordement.api.claim.event.ClaimTakenByDelegation;
import fr.raccordement.command.InProcess;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds of claims, whatever command needs them. */
class ClaimsTest {

    private static final String SIRET = InProcess.STRUCTURE;
    private static final ClaimId A = new ClaimId(ClaimKind.CERTIFICAT, "sha-a");
    private static final ClaimId B = new ClaimId(ClaimKind.CERTIFICAT, "sha-b");

    private final InProcess node = InProcess.empty();
    private final Claims claims = node.bean(Claims.class);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void what_nobody_claimed_is_held_by_nobody() {
        assertThat(claims.holder(A)).isEmpty();
        assertThat(claims.heldByAnother(A, "f1")).isFalse();
        assertThat(claims.heldByAnother(A, null)).isFalse();
    }

    @Test
    void what_a_fiche_holds_is_held_by_another_for_all_but_that_fiche() {
        take("f1", A);

        assertThat(claims.holder(A)).contains("f1");
        assertThat(claims.heldByAnother(A, "f1")).isFalse();
        assertThat(claims.heldByAnother(A, "f2")).isTrue();
        assertThat(claims.heldByAnother(A, null)).isTrue();
    }

    @Test
    void a_fiche_keeps_what_it_holds_and_takes_the_rest() {
        take("f1", A);

        assertThat(take("f1", B, A)).isEmpty();

        assertThat(node.events().of(A)).containsExactly(taken(A));
        assertThat(node.events().of(B)).containsExactly(taken(B));
    }

    @Test
    void the_first_that_another_holds_is_named_in_the_order_of_their_identifiers() {
        take("f1", A, B);

        assertThat(take("f2", B, A)).contains(A);
        assertThat(claims.holder(A)).contains("f1");
    }

    @Test
    void what_is_free_is_taken_once_even_by_the_fiche_that_holds_it() {
        assertThat(takeFree("f1")).isTrue();
        assertThat(takeFree("f1")).isFalse();
        assertThat(takeFree("f2")).isFalse();

        assertThat(claims.delegation(A)).contains("d-f1");
        assertThat(node.events().of(A))
                .containsExactly(
                        new ClaimTakenByDelegation(A.kind(), A.value(), "f1", SIRET, "d-f1"));
        release("f1");
        assertThat(claims.delegation(A)).isEmpty();
        assertThat(claims.holder(A)).isEmpty();
    }

    @Test
    void what_a_fiche_took_for_itself_is_held_for_no_delegation() {
        take("f1", A);

        assertThat(claims.delegation(A)).isEmpty();
        assertThat(takeFree("f2")).isFalse();
    }

    @Test
    void only_the_fiche_that_holds_a_thing_gives_it_up() {
        take("f1", A);

        release("f2");
        assertThat(claims.holder(A)).contains("f1");
        release("f1");
        release("f1");

        assertThat(claims.holder(A)).isEmpty();
        assertThat(node.events().of(A))
                .containsExactly(taken(A), new ClaimReleased(A.kind(), A.value(), "f1"));
        assertThat(takeFree("f2")).isTrue();
    }

    private Optional<ClaimId> take(String fiche, ClaimId... ids) {
        return within(() -> claims.take(List.of(ids), fiche, SIRET));
    }

    private boolean takeFree(String fiche) {
        return within(() -> claims.takeFree(A, fiche, SIRET, "d-" + fiche));
    }

    private void release(String fiche) {
        within(
                () -> {
                    claims.release(List.of(A), fiche);
                    return true;
                });
    }

    private static ClaimTaken taken(ClaimId id) {
        return new ClaimTaken(id.kind(), id.value(), "f1", SIRET);
    }

    /** In a unit of work of its own, as a command is. */
    private static <T> T within(Supplier<T> work) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("x"));
        return unitOfWork.executeWithResult(work::get).getPayload();
    }
}
