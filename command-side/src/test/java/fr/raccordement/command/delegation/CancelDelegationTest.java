package fr.raccordement.command.delegation;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.delegation.Delegations.DELEGATION;
import static fr.raccordement.command.delegation.Delegations.FICHE;
import static fr.raccordement.command.delegation.Delegations.ID;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.command.CancelDelegation;
import fr.raccordement.api.delegation.event.DelegationCancelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CancelDelegationTest {

    private static final CancelDelegation CANCEL = new CancelDelegation(DELEGATION, null, null);

    private final DelegationFixture fixture = new DelegationFixture();

    @Test
    void the_third_party_takes_its_request_back_and_may_ask_again() {
        fixture.claims.holders.put(DelegationFixture.DEMANDE, FICHE);

        fixture.given(Delegations.in(EtatDelegation.DEMANDEE))
                .when(CANCEL)
                .expectEvents(new DelegationCancelled(ID, CauseDeFin.DECISION, null))
                .expectResultMessagePayload(1L);

        assertThat(fixture.claims.holders).isEmpty();
    }

    @Test
    void with_a_reason_or_without_but_not_with_none() {
        fixture.given(Delegations.in(EtatDelegation.DEMANDEE))
                .when(new CancelDelegation(DELEGATION, "Contrat abandonné", null))
                .expectEvents(
                        new DelegationCancelled(ID, CauseDeFin.DECISION, "Contrat abandonné"));
        fixture.given(Delegations.in(EtatDelegation.DEMANDEE))
                .when(new CancelDelegation(DELEGATION, " ", null))
                .expectNoEvents()
                .expectException(refusal("MOTIF_MISSING"));
    }

    @Test
    void cancelled_again_it_changes_nothing() {
        fixture.given(Delegations.in(EtatDelegation.ANNULEE))
                .when(CANCEL)
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @ParameterizedTest
    @EnumSource(names = {"VALIDEE", "ACTIVEE", "REFUSEE", "TERMINEE"})
    void what_was_answered_is_not_cancelled(EtatDelegation etat) {
        fixture.given(Delegations.in(etat))
                .when(CANCEL)
                .expectNoEvents()
                .expectException(refusal("DELEGATION_NOT_PENDING"));
    }
}
