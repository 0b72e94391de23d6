package fr.raccordement.command.delegation;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.delegation.DelegationBench.DELAI;
import static fr.raccordement.command.delegation.DelegationBench.NOON;
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

    private final DelegationBench bench = new DelegationBench();

    @Test
    void it_becomes_active_once_the_delay_is_over() {
        bench.now = NOON.plus(DELAI);

        bench.given(Delegations.in(EtatDelegation.VALIDEE))
                .when(REVIEW)
                .expectEvents(ACTIVATED)
                .expectResultMessagePayload(2L);
    }

    @Test
    void not_a_millisecond_earlier() {
        bench.now = NOON.plus(DELAI).minusMillis(1);

        bench.given(Delegations.in(EtatDelegation.VALIDEE))
                .when(REVIEW)
                .expectNoEvents()
                .expectException(refusal(DeadlineCommand.TOO_EARLY));
    }

    @Test
    void the_delay_runs_from_the_activation_of_the_fiche_where_that_came_last() {
        bench.fiche(FicheKind.RECEPTEUR, true, NOON.plusSeconds(5), null);
        bench.now = NOON.plus(DELAI).plusSeconds(4);
        bench.given(Delegations.in(EtatDelegation.VALIDEE))
                .when(REVIEW)
                .expectException(refusal(DeadlineCommand.TOO_EARLY));

        bench.now = NOON.plus(DELAI).plusSeconds(5);
        bench.given(Delegations.in(EtatDelegation.VALIDEE)).when(REVIEW).expectEvents(ACTIVATED);
    }

    @Test
    void never_while_the_fiche_is_not_active() {
        bench.fiche(FicheKind.RECEPTEUR, true, null, null);
        bench.now = NOON.plus(DELAI.multipliedBy(100));

        bench.given(Delegations.in(EtatDelegation.VALIDEE)).when(REVIEW).expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource(names = "VALIDEE", mode = EnumSource.Mode.EXCLUDE)
    void nothing_else_becomes_active(EtatDelegation etat) {
        bench.now = NOON.plus(DELAI);

        bench.given(Delegations.in(etat)).when(REVIEW).expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource(names = {"VALIDEE", "ACTIVEE"})
    void it_ends_when_the_fiche_is_closed(EtatDelegation etat) {
        bench.claims.holders.put(DelegationBench.DEMANDE, FICHE);
        bench.receptions.holders.put(ENTITE, ID);
        bench.fiche(FicheKind.RECEPTEUR, true, null, NOON.plusSeconds(1));

        bench.given(Delegations.in(etat))
                .when(REVIEW)
                .expectEvents(new DelegationEnded(ID, CauseDeFin.FICHE_FERMEE, null));

        assertThat(bench.claims.holders).isEmpty();
        assertThat(bench.receptions.holders).isEmpty();
    }

    @Test
    void a_fiche_that_was_opened_again_meanwhile_does_not_keep_it() {
        bench.fiche(FicheKind.RECEPTEUR, true, NOON.plusSeconds(2), NOON.plusSeconds(1));

        bench.given(Delegations.in(EtatDelegation.ACTIVEE))
                .when(REVIEW)
                .expectEvents(new DelegationEnded(ID, CauseDeFin.FICHE_FERMEE, null));
    }

    @Test
    void a_fiche_closed_and_opened_again_before_the_request_does_no_harm() {
        bench.fiche(FicheKind.RECEPTEUR, true, NOON.minusSeconds(1), NOON.minusSeconds(2));

        bench.given(Delegations.in(EtatDelegation.ACTIVEE)).when(REVIEW).expectNoEvents();
    }

    @Test
    void a_request_is_cancelled_when_its_fiche_is_gone() {
        bench.fiches.clear();

        bench.given(Delegations.in(EtatDelegation.DEMANDEE))
                .when(REVIEW)
                .expectEvents(new DelegationCancelled(ID, CauseDeFin.FICHE_FERMEE));
    }

    @Test
    void it_ends_when_either_structure_is_inactive() {
        bench.structure(TIERS, StructureType.PRIVEE, false);
        bench.given(Delegations.in(EtatDelegation.ACTIVEE))
                .when(REVIEW)
                .expectEvents(new DelegationEnded(ID, CauseDeFin.TIERS_INACTIF, null));

        bench.structure(TIERS, StructureType.PRIVEE, true);
        bench.structure(ENTITE, StructureType.PUBLIQUE, false);
        bench.given(Delegations.in(EtatDelegation.ACTIVEE))
                .when(REVIEW)
                .expectEvents(new DelegationEnded(ID, CauseDeFin.ENTITE_INACTIVE, null));
    }

    @Test
    void a_structure_that_is_active_again_does_not_keep_it() {
        bench.closures.put(ENTITE, NOON.plusSeconds(1));
        bench.given(Delegations.in(EtatDelegation.ACTIVEE))
                .when(REVIEW)
                .expectEvents(new DelegationEnded(ID, CauseDeFin.ENTITE_INACTIVE, null));

        bench.closures.put(ENTITE, NOON.minusSeconds(1));
        bench.given(Delegations.in(EtatDelegation.ACTIVEE)).when(REVIEW).expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSEE", "ANNULEE", "TERMINEE"})
    void what_is_over_stays_so(EtatDelegation etat) {
        var past = Delegations.in(etat);
        bench.fiches.clear();

        bench.given(past)
                .when(REVIEW)
                .expectNoEvents()
                .expectResultMessagePayload(past.size() - 1L);
    }
}
