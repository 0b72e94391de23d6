package fr.raccordement.command.delegation;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.delegation.DelegationFixture.NOON;
import static fr.raccordement.command.delegation.DelegationFixture.SUSPENSION_MAX;
import static fr.raccordement.command.delegation.Delegations.DELEGATION;
import static fr.raccordement.command.delegation.Delegations.ENTITE;
import static fr.raccordement.command.delegation.Delegations.FICHE;
import static fr.raccordement.command.delegation.Delegations.ID;
import static fr.raccordement.command.delegation.Delegations.RESUMED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.command.EndSuspendedDelegation;
import fr.raccordement.api.delegation.event.DelegationEnded;
import fr.raccordement.command.deadline.DeadlineCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndSuspendedDelegationTest {

    private static final EndSuspendedDelegation END = new EndSuspendedDelegation(DELEGATION);

    private final DelegationFixture fixture = new DelegationFixture();

    @BeforeEach
    void suspendedAtNoon() {
        fixture.claims.holders.put(DelegationFixture.DEMANDE, FICHE);
        fixture.receptions.holders.put(ENTITE, ID);
        fixture.fiche(null, NOON.minusSeconds(1), null);
        fixture.now = NOON.plus(SUSPENSION_MAX);
    }

    @Test
    void suspended_for_so_long_it_ends_and_another_may_be_accepted() {
        fixture.given(Delegations.in(EtatDelegation.SUSPENDUE))
                .when(END)
                .expectEvents(new DelegationEnded(ID, CauseDeFin.SUSPENSION_TROP_LONGUE, null))
                .expectResultMessagePayload(4L);

        assertThat(fixture.claims.holders).isEmpty();
        assertThat(fixture.receptions.holders).isEmpty();
    }

    @Test
    void not_a_millisecond_earlier() {
        fixture.now = NOON.plus(SUSPENSION_MAX).minusMillis(1);

        fixture.given(Delegations.in(EtatDelegation.SUSPENDUE))
                .when(END)
                .expectNoEvents()
                .expectException(refusal(DeadlineCommand.TOO_EARLY));
        assertThat(fixture.receptions.holders).isNotEmpty();
    }

    @Test
    void what_it_rests_on_in_use_again_at_the_last_moment_it_resumes() {
        fixture.fiche(NOON.plusSeconds(1), NOON.minusSeconds(1), null);

        fixture.given(Delegations.in(EtatDelegation.SUSPENDUE)).when(END).expectEvents(RESUMED);
        assertThat(fixture.receptions.holders).isNotEmpty();
    }

    @Test
    void where_the_fiche_is_gone_that_is_why() {
        fixture.fiches.clear();

        fixture.given(Delegations.in(EtatDelegation.SUSPENDUE))
                .when(END)
                .expectEvents(new DelegationEnded(ID, CauseDeFin.FICHE_FERMEE, null));
    }

    @ParameterizedTest
    @EnumSource(names = "SUSPENDUE", mode = EnumSource.Mode.EXCLUDE)
    void what_is_not_suspended_stays_as_it_is(EtatDelegation etat) {
        var past = Delegations.in(etat);

        fixture.given(past).when(END).expectNoEvents().expectResultMessagePayload(past.size() - 1L);
    }
}
