package fr.raccordement.command.delegation;

import static fr.raccordement.command.Refusals.detail;
import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.delegation.Delegations.ACCEPTED;
import static fr.raccordement.command.delegation.Delegations.DELEGATION;
import static fr.raccordement.command.delegation.Delegations.ENTITE;
import static fr.raccordement.command.delegation.Delegations.ID;
import static fr.raccordement.command.delegation.Delegations.TIERS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.delegation.command.AcceptDelegation;
import fr.raccordement.api.delegation.event.DelegationAcceptedAsSuccessor;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.structure.StructureType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AcceptDelegationTest {

    private static final AcceptDelegation ACCEPT = new AcceptDelegation(DELEGATION, null);

    private static final AcceptDelegation REPLACE = new AcceptDelegation(DELEGATION, true, null);

    private final DelegationFixture fixture = new DelegationFixture();

    @Test
    void the_public_structure_accepts_and_nothing_is_active_yet() {
        fixture.given(Delegations.in(EtatDelegation.DEMANDEE))
                .when(ACCEPT)
                .expectEvents(ACCEPTED)
                .expectResultMessagePayload(1L);

        assertThat(fixture.receptions.holders).containsEntry(ENTITE, ID);
    }

    @Test
    void it_is_accepted_before_the_fiche_is_active_too() {
        fixture.fiche(FicheKind.RECEPTEUR, true, null, null);

        fixture.given(Delegations.in(EtatDelegation.DEMANDEE)).when(ACCEPT).expectEvents(ACCEPTED);
    }

    @Test
    void a_second_receiver_is_refused() {
        fixture.receptions.holders.put(ENTITE, "d0");

        fixture.given(Delegations.in(EtatDelegation.DEMANDEE))
                .when(ACCEPT)
                .expectNoEvents()
                .expectException(detail("delegationId", "d0"))
                .expectException(refusal("DELEGATION_RECEIVER_EXISTS"));
    }

    @Test
    void a_second_receiver_takes_the_place_of_the_first_who_goes_on_until_then() {
        fixture.receptions.holders.put(ENTITE, "d0");

        fixture.given(Delegations.in(EtatDelegation.DEMANDEE))
                .when(REPLACE)
                .expectEvents(new DelegationAcceptedAsSuccessor(ID))
                .expectResultMessagePayload(1L);

        assertThat(fixture.receptions.holders).containsEntry(ENTITE, "d0");
        assertThat(fixture.receptions.promised).containsEntry(ENTITE, ID);
    }

    @Test
    void where_there_is_nobody_to_replace_it_is_accepted_all_the_same() {
        fixture.given(Delegations.in(EtatDelegation.DEMANDEE)).when(REPLACE).expectEvents(ACCEPTED);

        assertThat(fixture.receptions.holders).containsEntry(ENTITE, ID);
        assertThat(fixture.receptions.promised).isEmpty();
    }

    @Test
    void what_cannot_be_accepted_replaces_nobody() {
        fixture.receptions.holders.put(ENTITE, "d0");
        fixture.fiche(FicheKind.RECEPTEUR, true, null, DelegationFixture.NOON.plusSeconds(1));

        fixture.given(Delegations.in(EtatDelegation.DEMANDEE))
                .when(REPLACE)
                .expectNoEvents()
                .expectException(refusal("FICHE_DEACTIVATED"));
        assertThat(fixture.receptions.promised).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"VALIDEE", "ACTIVEE", "SUSPENDUE"})
    void accepted_again_it_changes_nothing(EtatDelegation etat) {
        var past = Delegations.in(etat);

        for (var command : List.of(ACCEPT, REPLACE)) {
            fixture.given(past)
                    .when(command)
                    .expectNoEvents()
                    .expectResultMessagePayload(past.size() - 1L);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSEE", "ANNULEE", "TERMINEE"})
    void what_is_over_is_not_accepted(EtatDelegation etat) {
        fixture.given(Delegations.in(etat))
                .when(ACCEPT)
                .expectNoEvents()
                .expectException(refusal("DELEGATION_NOT_PENDING"));
    }

    @Test
    void a_request_from_a_fiche_closed_since_is_not_accepted() {
        fixture.fiche(FicheKind.RECEPTEUR, true, null, DelegationFixture.NOON.plusSeconds(1));

        fixture.given(Delegations.in(EtatDelegation.DEMANDEE))
                .when(ACCEPT)
                .expectNoEvents()
                .expectException(refusal("FICHE_DEACTIVATED"));
    }

    @Test
    void an_inactive_structure_accepts_nothing_and_an_inactive_third_party_is_not_accepted() {
        fixture.structure(ENTITE, StructureType.PUBLIQUE, false);
        fixture.given(Delegations.in(EtatDelegation.DEMANDEE))
                .when(ACCEPT)
                .expectException(refusal("STRUCTURE_INACTIVE"));

        fixture.structure(ENTITE, StructureType.PUBLIQUE, true);
        fixture.structure(TIERS, StructureType.PRIVEE, false);
        fixture.given(Delegations.in(EtatDelegation.DEMANDEE))
                .when(ACCEPT)
                .expectException(refusal("STRUCTURE_INACTIVE"));
    }
}
