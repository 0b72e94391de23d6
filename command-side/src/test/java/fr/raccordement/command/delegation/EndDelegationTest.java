package fr.raccordement.command.delegation;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.delegation.Delegations.DELEGATION;
import static fr.raccordement.command.delegation.Delegations.ENTITE;
import static fr.raccordement.command.delegation.Delegations.FICHE;
import static fr.raccordement.command.delegation.Delegations.ID;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.command.EndDelegation;
import fr.raccordement.api.delegation.event.DelegationEnded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndDelegationTest {

    private static final EndDelegation END = new EndDelegation(DELEGATION, " Fin ", null);

    private final DelegationFixture fixture = new DelegationFixture();

    @ParameterizedTest
    @EnumSource(names = {"VALIDEE", "ACTIVEE", "SUSPENDUE"})
    void either_side_ends_it_and_another_third_party_may_be_accepted(EtatDelegation etat) {
        fixture.claims.holders.put(DelegationFixture.DEMANDE, FICHE);
        fixture.receptions.holders.put(ENTITE, ID);

        var past = Delegations.in(etat);
        fixture.given(past)
                .when(END)
                .expectEvents(new DelegationEnded(ID, CauseDeFin.DECISION, "Fin"))
                .expectResultMessagePayload((long) past.size());

        assertThat(fixture.claims.holders).isEmpty();
        assertThat(fixture.receptions.holders).isEmpty();
    }

    @Test
    void it_is_said_why() {
        fixture.given(Delegations.in(EtatDelegation.ACTIVEE))
                .when(new EndDelegation(DELEGATION, "", null))
                .expectNoEvents()
                .expectException(refusal("MOTIF_MISSING"));
    }

    @Test
    void ended_again_it_changes_nothing() {
        fixture.given(Delegations.in(EtatDelegation.TERMINEE))
                .when(END)
                .expectNoEvents()
                .expectResultMessagePayload(3L);
    }

    @ParameterizedTest
    @EnumSource(names = {"DEMANDEE", "REFUSEE", "ANNULEE"})
    void what_was_never_accepted_is_not_ended(EtatDelegation etat) {
        fixture.given(Delegations.in(etat))
                .when(END)
                .expectNoEvents()
                .expectException(refusal("DELEGATION_NOT_ACCEPTED"));
    }
}
