package fr.raccordement.command.delegation;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.delegation.Delegations.DELEGATION;
import static fr.raccordement.command.delegation.Delegations.FICHE;
import static fr.raccordement.command.delegation.Delegations.ID;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.delegation.command.RefuseDelegation;
import fr.raccordement.api.delegation.event.DelegationRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefuseDelegationTest {

    private static final RefuseDelegation REFUSE = new RefuseDelegation(DELEGATION, null, null);

    private final DelegationFixture fixture = new DelegationFixture();

    @Test
    void the_public_structure_refuses_and_may_be_asked_again() {
        fixture.claims.holders.put(DelegationFixture.DEMANDE, FICHE);

        fixture.given(Delegations.in(EtatDelegation.DEMANDEE))
                .when(REFUSE)
                .expectEvents(new DelegationRefused(ID, null))
                .expectResultMessagePayload(1L);

        assertThat(fixture.claims.holders).isEmpty();
    }

    @Test
    void it_may_say_why() {
        fixture.given(Delegations.in(EtatDelegation.DEMANDEE))
                .when(new RefuseDelegation(DELEGATION, " Autre prestataire ", null))
                .expectEvents(new DelegationRefused(ID, "Autre prestataire"));
    }

    @Test
    void a_reason_that_is_given_says_something() {
        fixture.given(Delegations.in(EtatDelegation.DEMANDEE))
                .when(new RefuseDelegation(DELEGATION, " ", null))
                .expectException(refusal("MOTIF_MISSING"));
    }

    @Test
    void refused_again_it_changes_nothing() {
        fixture.given(Delegations.in(EtatDelegation.REFUSEE))
                .when(REFUSE)
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @ParameterizedTest
    @EnumSource(names = {"VALIDEE", "ACTIVEE", "ANNULEE", "TERMINEE"})
    void what_was_answered_or_is_over_is_not_refused(EtatDelegation etat) {
        fixture.given(Delegations.in(etat))
                .when(REFUSE)
                .expectNoEvents()
                .expectException(refusal("DELEGATION_NOT_PENDING"));
    }
}
