package fr.raccordement.command.delegation;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.delegation.DelegationFixture.DELAI;
import static fr.raccordement.command.delegation.DelegationFixture.NOON;
import static fr.raccordement.command.delegation.Delegations.ACTIVATED;
import static fr.raccordement.command.delegation.Delegations.DELEGATION;
import static fr.raccordement.command.delegation.Delegations.ENTITE;
import static fr.raccordement.command.delegation.Delegations.FICHE;
import static fr.raccordement.command.delegation.Delegations.ID;
import static fr.raccordement.command.delegation.Delegations.TIERS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.command.ReviewDelegation;
import fr.raccordement.api.delegation.event.DelegationCancelled;
import fr.raccordement.api.delegation.event.DelegationEnded;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.command.deadline.DeadlineCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewDelegationTest {

    private static final ReviewDelegation REVIEW = new ReviewDelegation(DELEGATION);

    private final DelegationFixture fixture = new DelegationFixture();

    @Test
    void it_becomes_active_once_the_delay_is_over() {
        fixture.now = NOON.plus(DELAI);

        fixture.given(Delegations.in(EtatDelegation.VALIDEE))
                .when(REVIEW)
                .expectEvents(ACTIVATED)
                .expectResultMessagePayload(2L);
    }

    @Test
    void not_a_millisecond_earlier() {
        fixture.now = NOON.plus(DELAI).minusMillis(1);

        fixture.given(Delegations.in(EtatDelegation.VALIDEE))
                .when(REVIEW)
                .expectNoEvents()
                .expectException(refusal(DeadlineCommand.TOO_EARLY));
    }

    @Test
    void the_delay_runs_from_the_activation_of_the_fiche_where_that_came_last() {
        fixture.fiche(FicheKind.RECEPTEUR, true, NOON.plusSeconds(5), null);
        fixture.now = NOON.plus(DELAI).plusSeconds(4);
        fixture.given(Delegations.in(EtatDelegation.VALIDEE))
                .when(REVIEW)
                .expectException(refusal(DeadlineCommand.TOO_EARLY));

        fixture.now = NOON.plus(DELAI).plusSeconds(5);
        fixture.given(Delegations.in(EtatDelegation.VALIDEE)).when(REVIEW).expectEvents(ACTIVATED);
    }

    @Test
    void never_while_the_fiche_is_not_active() {
        fixture.fiche(FicheKind.RECEPTEUR, true, null, null);
        fixture.now = NOON.plus(DELAI.multipliedBy(100));

        fixture.given(Delegations.in(EtatDelegation.VALIDEE)).when(REVIEW).expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource(names = "VALIDEE", mode = EnumSource.Mode.EXCLUDE)
    void nothing_else_becomes_active(EtatDelegation etat) {
        fixture.now = NOON.plus(DELAI);

        fixture.given(Delegations.in(etat)).when(REVIEW).expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource(names = {"VALIDEE", "ACTIVEE"})
    void it_ends_when_the_fiche_is_closed(EtatDelegation etat) {
        fixture.claims.holders.put(DelegationFixture.DEMANDE, FICHE);
        fixture.receptions.holders.put(ENTITE, ID);
        fixture.fiche(FicheKind.RECEPTEUR, true, null, NOON.plusSeconds(1));

        fixture.given(Delegations.in(etat))
                .when(REVIEW)
                .expectEvents(new DelegationEnded(ID, CauseDeFin.FICHE_FERMEE, null));

        assertThat(fixture.claims.holders).isEmpty();
        assertThat(fixture.receptions.holders).isEmpty();
    }

    @Test
    void a_fiche_that_was_opened_again_meanwhile_does_not_keep_it() {
        fixture.fiche(FicheKind.RECEPTEUR, true, NOON.plusSeconds(2), NOON.plusSeconds(1));

        fixture.given(Delegations.in(EtatDelegation.ACTIVEE))
                .when(REVIEW)
                .expectEvents(new DelegationEnded(ID, CauseDeFin.FICHE_FERMEE, null));
    }

    @Test
    void a_fiche_closed_and_opened_again_before_the_request_does_no_harm() {
        fixture.fiche(FicheKind.RECEPTEUR, true, NOON.minusSeconds(1), NOON.minusSeconds(2));

        fixture.given(Delegations.in(EtatDelegation.ACTIVEE)).when(REVIEW).expectNoEvents();
    }

    @Test
    void a_request_is_cancelled_when_its_fiche_is_gone() {
        fixture.fiches.clear();

        fixture.given(Delegations.in(EtatDelegation.DEMANDEE))
                .when(REVIEW)
                .expectEvents(new DelegationCancelled(ID, CauseDeFin.FICHE_FERMEE));
    }

    @Test
    void it_ends_when_either_structure_is_inactive() {
        fixture.structure(TIERS, StructureType.PRIVEE, false);
        fixture.given(Delegations.in(EtatDelegation.ACTIVEE))
                .when(REVIEW)
                .expectEvents(new DelegationEnded(ID, CauseDeFin.TIERS_INACTIF, null));

        fixture.structure(TIERS, StructureType.PRIVEE, true);
        fixture.structure(ENTITE, StructureType.PUBLIQUE, false);
        fixture.given(Delegations.in(EtatDelegation.ACTIVEE))
                .when(REVIEW)
                .expectEvents(new DelegationEnded(ID, CauseDeFin.ENTITE_INACTIVE, null));
    }

    @Test
    void a_structure_that_is_active_again_does_not_keep_it() {
        fixture.closures.put(ENTITE, NOON.plusSeconds(1));
        fixture.given(Delegations.in(EtatDelegation.ACTIVEE))
                .when(REVIEW)
                .expectEvents(new DelegationEnded(ID, CauseDeFin.ENTITE_INACTIVE, null));

        fixture.closures.put(ENTITE, NOON.minusSeconds(1));
        fixture.given(Delegations.in(EtatDelegation.ACTIVEE)).when(REVIEW).expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSEE", "ANNULEE", "TERMINEE"})
    void what_is_over_stays_so(EtatDelegation etat) {
        var past = Delegations.in(etat);
        fixture.fiches.clear();

        fixture.given(past)
                .when(REVIEW)
                .expectNoEvents()
                .expectResultMessagePayload(past.size() - 1L);
    }
}
