package fr.raccordement.command.delegation;

import static fr.raccordement.command.Refusals.detail;
import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static fr.raccordement.command.delegation.Delegations.DELEGATION;
import static fr.raccordement.command.delegation.Delegations.ENTITE;
import static fr.raccordement.command.delegation.Delegations.FICHE;
import static fr.raccordement.command.delegation.Delegations.ID;
import static fr.raccordement.command.delegation.Delegations.REQUESTED;
import static fr.raccordement.command.delegation.Delegations.TIERS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.command.RequestDelegation;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.command.fiche.FicheConnue;
import fr.raccordement.command.structure.Inscription;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestDelegationTest {

    private static final RequestDelegation REQUEST =
            new RequestDelegation(DELEGATION, FICHE, ENTITE);
    private static final Inscription FICTIVE =
            new Inscription(ENTITE, "Essai", StructureType.PUBLIQUE, false, false, true);

    private final DelegationFixture fixture = new DelegationFixture();

    @Test
    void a_third_party_asks_a_public_structure_and_nobody_asks_the_same_meanwhile() {
        fixture.givenNothing().when(REQUEST).expectEvents(REQUESTED).expectResultMessagePayload(0L);

        assertThat(fixture.claims.holders).containsEntry(DelegationFixture.DEMANDE, FICHE);
        assertThat(fixture.rights.asked()).containsExactly("RequestDelegation TIERS " + TIERS);
    }

    @Test
    void it_may_be_asked_for_before_the_fiche_is_active() {
        fixture.fiche(FicheKind.RECEPTEUR, true, null, null);

        fixture.givenNothing().when(REQUEST).expectEvents(REQUESTED);
    }

    @Test
    void sent_again_it_changes_nothing() {
        fixture.given(List.of(REQUESTED))
                .when(REQUEST)
                .expectNoEvents()
                .expectResultMessagePayload(0L);
        fixture.given(Delegations.in(EtatDelegation.ACTIVEE))
                .when(REQUEST)
                .expectNoEvents()
                .expectResultMessagePayload(2L);
    }

    @Test
    void its_identifier_serves_one_delegation() {
        fixture.given(List.of(REQUESTED))
                .when(new RequestDelegation(DELEGATION, FICHE, TIERS))
                .expectNoEvents()
                .expectException(refusal("DELEGATION_ID_TAKEN"));
    }

    @Test
    void what_is_refused_takes_the_pair_from_nobody() {
        fixture.structure(ENTITE, StructureType.PRIVEE, true);

        expectRefused("STRUCTURE_PRIVEE structure");

        assertThat(fixture.claims.holders).isEmpty();
    }

    @Test
    void a_second_request_of_the_pair_is_refused_even_from_the_same_fiche() {
        fixture.claims.holders.put(DelegationFixture.DEMANDE, FICHE);

        expectRefused("DELEGATION_ALREADY_OPEN structure");
    }

    @Test
    void the_delegation_that_is_open_is_named_to_its_third_party() {
        fixture.claims.holders.put(DelegationFixture.DEMANDE, FICHE);
        fixture.claims.delegations.put(DelegationFixture.DEMANDE, "d0");

        expectNamed("d0");
    }

    /** Claims taken before they said for which delegation. */
    @Test
    void the_delegation_that_is_open_since_long_is_found_by_what_it_rests_on() {
        fixture.claims.holders.put(DelegationFixture.DEMANDE, "f2");
        Stream.of(
                        demande("d0", "f2", TIERS, ENTITE),
                        demande("d2", "f2", TIERS, "19690002100011"),
                        demande("d3", FICHE, TIERS, ENTITE))
                .forEach(fixture.openDelegations::note);

        expectNamed("d0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-a", "a b", "é", "a/b", "a\n"})
    void an_identifier_is_made_of_letters_and_digits(String id) {
        fixture.givenNothing()
                .when(new RequestDelegation(new DelegationId(id), FICHE, ENTITE))
                .expectNoEvents()
                .expectException(violations("DELEGATION_ID_INVALID id"));
    }

    @Test
    void an_identifier_has_64_characters_at_most() {
        var longest = new DelegationId("a".repeat(64));
        fixture.givenNothing()
                .when(new RequestDelegation(longest, FICHE, ENTITE))
                .expectEvents(demande(longest.value(), FICHE, TIERS, ENTITE));
        fixture.claims.holders.clear();

        fixture.givenNothing()
                .when(new RequestDelegation(new DelegationId("a".repeat(65)), FICHE, ENTITE))
                .expectException(violations("DELEGATION_ID_INVALID id"));
    }

    @Test
    void the_third_party_must_have_declared_itself() {
        fixture.fiche(FicheKind.RECEPTEUR, false, null, null);

        expectRefused("TIERS_NOT_DECLARED ficheId");
    }

    @Test
    void an_issuer_fiche_receives_nothing() {
        fixture.fiche(FicheKind.EMETTEUR, true, null, null);

        expectRefused("FICHE_KIND ficheId");
    }

    @Test
    void a_closed_fiche_asks_for_nothing() {
        fixture.fiche(FicheKind.RECEPTEUR, true, null, DelegationFixture.NOON);

        expectRefused("FICHE_DEACTIVATED ficheId");
    }

    @Test
    void a_private_structure_is_not_asked() {
        fixture.structure(ENTITE, StructureType.PRIVEE, true);

        expectRefused("STRUCTURE_PRIVEE structure");
    }

    @Test
    void an_inactive_structure_is_not_asked() {
        fixture.structure(ENTITE, StructureType.PUBLIQUE, false);

        expectRefused("STRUCTURE_INACTIVE structure");
    }

    @Test
    void a_structure_that_is_not_registered_is_not_asked() {
        fixture.structures.remove(ENTITE);

        expectRefused("STRUCTURE_UNKNOWN structure");
    }

    @Test
    void a_fictive_structure_is_not_asked_in_production() {
        fixture.structures.put(ENTITE, FICTIVE);

        expectRefused("SIRET_CHECKSUM structure");
    }

    @Test
    void a_fictive_structure_is_asked_in_qualification() {
        fixture.structures.put(ENTITE, FICTIVE);
        fixture.fiches.put(
                FICHE,
                new FicheConnue(
                        FICHE,
                        TIERS,
                        FicheKind.RECEPTEUR,
                        Environnement.QUALIFICATION,
                        true,
                        false,
                        DelegationFixture.NOON,
                        null,
                        null,
                        null));

        fixture.givenNothing()
                .when(REQUEST)
                .expectEvents(
                        new DelegationRequested(
                                ID, FICHE, TIERS, ENTITE, Environnement.QUALIFICATION));
    }

    @Test
    void a_public_third_party_does_not_ask_itself() {
        fixture.structure(TIERS, StructureType.PUBLIQUE, true);

        fixture.givenNothing()
                .when(new RequestDelegation(DELEGATION, FICHE, TIERS))
                .expectNoEvents()
                .expectException(violations("DELEGATION_TO_ONESELF structure"));
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        fixture.fiche(FicheKind.EMETTEUR, false, null, DelegationFixture.NOON);
        fixture.structure(TIERS, StructureType.PRIVEE, false);
        fixture.structure(ENTITE, StructureType.PRIVEE, false);
        fixture.claims.holders.put(DelegationFixture.DEMANDE, "f2");

        expectRefused(
                "FICHE_KIND ficheId",
                "TIERS_NOT_DECLARED ficheId",
                "FICHE_DEACTIVATED ficheId",
                "STRUCTURE_INACTIVE ficheId",
                "STRUCTURE_INACTIVE structure",
                "STRUCTURE_PRIVEE structure",
                "DELEGATION_ALREADY_OPEN structure");
    }

    @Test
    void a_fiche_thrown_away_is_as_absent_as_one_that_never_was() {
        fixture.fiches.computeIfPresent(
                FICHE,
                (_, it) ->
                        new FicheConnue(
                                FICHE,
                                TIERS,
                                it.kind(),
                                Environnement.PRODUCTION,
                                true,
                                true,
                                null,
                                null,
                                null,
                                null));
        fixture.givenNothing().when(REQUEST).expectException(refusal("NOT_FOUND"));

        fixture.fiches.clear();
        fixture.givenNothing().when(REQUEST).expectException(refusal("NOT_FOUND"));
    }

    @Test
    void nothing_is_answered_to_whoever_may_not_ask() {
        fixture.rights.forbid();
        fixture.structure(ENTITE, StructureType.PRIVEE, false);

        fixture.givenNothing().when(REQUEST).expectException(refusal("FORBIDDEN"));
    }

    private void expectNamed(String open) {
        fixture.givenNothing()
                .when(REQUEST)
                .expectException(detail("delegationId", open))
                .expectException(violations("DELEGATION_ALREADY_OPEN structure"));
    }

    private static DelegationRequested demande(
            String id, String fiche, String tiers, String structure) {
        return new DelegationRequested(id, fiche, tiers, structure, Environnement.PRODUCTION);
    }

    private void expectRefused(String... violations) {
        fixture.givenNothing()
                .when(REQUEST)
                .expectNoEvents()
                .expectException(violations(violations));
    }
}
