package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.fiche.command.ExpireFiche;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.RevisionOpened;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.fiche.event.ValiditeDefined;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExpireFicheTest {

    private static final ExpireFiche EXPIRE = new ExpireFiche(Fiches.FICHE);
    private static final FicheDeactivated CLOSED =
            new FicheDeactivated(Fiches.ID, "Fin de la période de validité");

    /** In Paris the 30 November 2027 ends an hour before it does in UTC. */
    private static final Instant OVER = Instant.parse("2027-11-30T23:00:00Z");

    private static final List<FicheEvent> PROLONGED =
            Fiches.after(
                    Fiches.revising(),
                    new ValiditeDefined(
                            Fiches.ID, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 12, 20)),
                    new RevisionSubmitted(Fiches.ID),
                    new RevisionApplied(Fiches.ID));

    private final FicheFixture over = new FicheFixture(OVER);

    @Test
    void a_fiche_in_use_is_closed_once_its_last_day_is_over_in_Paris() {
        over.given(Fiches.active())
                .when(EXPIRE)
                .expectEvents(CLOSED)
                .expectResultMessagePayload(9L);
    }

    @Test
    void it_is_not_closed_on_its_last_day() {
        new FicheFixture(OVER.minusMillis(1))
                .given(Fiches.active())
                .when(EXPIRE)
                .expectNoEvents()
                .expectException(refusal("TOO_EARLY"));
    }

    @Test
    void it_is_closed_once() {
        over.given(Fiches.after(Fiches.active(), CLOSED))
                .when(EXPIRE)
                .expectNoEvents()
                .expectResultMessagePayload(9L);
    }

    @ParameterizedTest
    @EnumSource(
            value = Statut.class,
            names = {"BROUILLON", "ENVOYEE", "DESACTIVEE"})
    void a_fiche_that_is_not_in_use_has_no_end(Statut statut) {
        over.given(Fiches.in(statut))
                .when(EXPIRE)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_period_that_was_prolonged_is_not_over() {
        over.given(PROLONGED).when(EXPIRE).expectNoEvents().expectException(refusal("TOO_EARLY"));
    }

    @Test
    void a_period_that_a_revision_is_to_prolong_is_over_all_the_same() {
        over.claims.holders.put(Fiches.CERTIFICAT, Fiches.ID);
        over.claims.holders.put(new ClaimId(ClaimKind.CERTIFICAT, "sha-b"), Fiches.ID);

        over.given(Fiches.updateSent()).when(EXPIRE).expectEvents(CLOSED);
        assertThat(over.claims.holders).containsOnlyKeys(Fiches.CERTIFICAT);
    }

    @Test
    void a_revision_that_is_open_changes_nothing_of_it() {
        over.given(Fiches.after(Fiches.active(), new RevisionOpened(Fiches.ID)))
                .when(EXPIRE)
                .expectEvents(CLOSED);
    }

    @Test
    void rights_are_asked_first() {
        over.rights.forbid();

        over.given(Fiches.active())
                .when(EXPIRE)
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
    }
}
