package fr.raccordement.command.habilitation;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.habilitation.HabilitationFixture.*;

import fr.raccordement.api.habilitation.command.ReactivateRattachement;
import org.junit.jupiter.api.Test;

class ReactivateRattachementTest {

    private final HabilitationFixture habilitation = new HabilitationFixture();

    @Test
    void a_suspension_ends() {
        habilitation
                .given(VALIDATED, GRANTED, DEACTIVATED)
                .when(REACTIVATE)
                .expectEvents(REACTIVATED);
    }

    @Test
    void reactivated_again_nothing_changes() {
        habilitation
                .given(VALIDATED, DEACTIVATED, REACTIVATED)
                .when(REACTIVATE)
                .expectNoEvents()
                .expectResultMessagePayload(2L);
    }

    @Test
    void what_was_never_valid_is_not_reactivated() {
        habilitation
                .given(ASKED)
                .when(REACTIVATE)
                .expectNoEvents()
                .expectException(refusal("RATTACHEMENT_NOT_DEACTIVATED"));
    }

    @Test
    void what_was_removed_is_not_reactivated() {
        habilitation
                .given(VALIDATED, REMOVED)
                .when(REACTIVATE)
                .expectNoEvents()
                .expectException(refusal("RATTACHEMENT_NOT_DEACTIVATED"));
    }

    private static final ReactivateRattachement REACTIVATE = new ReactivateRattachement(ID, null);
}
