package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.fiche.command.ActivateFiche;
import fr.raccordement.api.fiche.command.DeactivateFiche;
import fr.raccordement.api.fiche.command.OpenRevision;
import fr.raccordement.api.fiche.command.ReturnFiche;
import fr.raccordement.api.fiche.command.SubmitFiche;
import fr.raccordement.api.fiche.command.WithdrawFiche;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.RevisionOpened;
import fr.raccordement.api.fiche.event.RevisionRejected;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.fiche.event.RevisionWithdrawn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a revision that is sent: applied, sent back, taken back, or dropped. */
class DecideRevisionTest {

    private static final ClaimId NEW_CERTIFICAT = new ClaimId(ClaimKind.CERTIFICAT, "sha-b");
    private static final ClaimId NEW_CLE = new ClaimId(ClaimKind.CLE_PUBLIQUE, "cle-b");

    private final FicheFixture fiche = new FicheFixture();

    @BeforeEach
    void both_certificates_are_claimed() {
        for (var claim : new ClaimId[] {Fiches.CERTIFICAT, Fiches.CLE, NEW_CERTIFICAT, NEW_CLE}) {
            fiche.claims.holders.put(claim, Fiches.ID);
        }
    }

    @Test
    void the_operator_puts_its_content_in_use_and_the_certificates_before_stay_bound() {
        fiche.given(Fiches.updateSent())
                .when(activate(null))
                .expectEvents(new RevisionApplied(Fiches.ID))
                .expectResultMessagePayload(12L);
        assertThat(fiche.claims.holders).hasSize(4);
    }

    @Test
    void the_fiche_keeps_its_application_code() {
        fiche.given(Fiches.updateSent())
                .when(activate(Fiches.CODE))
                .expectEvents(new RevisionApplied(Fiches.ID));
        fiche.given(Fiches.updateSent())
                .when(activate("XYZ789"))
                .expectNoEvents()
                .expectException(refusal("CODE_APPLICATION_ASSIGNED"));
    }

    @Test
    void a_certificate_that_expired_since_it_was_sent_is_not_put_in_use() {
        new FicheFixture(Instant.parse("2028-01-01T00:00:00Z"))
                .given(Fiches.updateSent())
                .when(activate(null))
                .expectNoEvents()
                .expectException(
                        violations("CERT_VALIDITY certificats.0", "VALIDITE_PAST validite.au"));
    }

    @Test
    void sent_back_it_gives_up_its_certificates_and_what_is_in_use_keeps_its_own() {
        fiche.given(Fiches.updateSent())
                .when(new ReturnFiche(Fiches.FICHE, " À revoir ", null))
                .expectEvents(new RevisionRejected(Fiches.ID, "À revoir"));
        assertOnlyWhatIsInUseIsClaimed();
    }

    @Test
    void sent_back_it_may_be_corrected_and_sent_again() {
        fiche.given(Fiches.after(Fiches.updateSent(), new RevisionRejected(Fiches.ID, "À revoir")))
                .when(new SubmitFiche(Fiches.FICHE, null))
                .expectEvents(new RevisionSubmitted(Fiches.ID));
    }

    @Test
    void it_is_not_sent_back_without_a_reason() {
        fiche.given(Fiches.updateSent())
                .when(new ReturnFiche(Fiches.FICHE, " ", null))
                .expectNoEvents()
                .expectException(refusal("MOTIF_MISSING"));
    }

    @Test
    void taken_back_it_gives_up_its_certificates() {
        fiche.given(Fiches.updateSent())
                .when(new WithdrawFiche(Fiches.FICHE, null))
                .expectEvents(new RevisionWithdrawn(Fiches.ID));
        assertOnlyWhatIsInUseIsClaimed();
    }

    @Test
    void taken_back_it_may_be_corrected_and_sent_again() {
        fiche.given(Fiches.after(Fiches.updateSent(), new RevisionWithdrawn(Fiches.ID)))
                .when(new SubmitFiche(Fiches.FICHE, null))
                .expectEvents(new RevisionSubmitted(Fiches.ID));
    }

    @Test
    void with_the_fiche_closed_it_is_gone_when_the_fiche_is_opened_again() {
        fiche.given(
                        Fiches.after(
                                Fiches.updateSent(),
                                new FicheDeactivated(Fiches.ID, "Fin"),
                                new FicheReactivated(Fiches.ID)))
                .when(new OpenRevision(Fiches.FICHE, null))
                .expectEvents(new RevisionOpened(Fiches.ID));
    }

    @Test
    void with_the_fiche_closed_it_is_dropped_and_gives_up_its_certificates() {
        fiche.given(Fiches.updateSent())
                .when(new DeactivateFiche(Fiches.FICHE, "Fin", null))
                .expectEvents(new FicheDeactivated(Fiches.ID, "Fin"));
        assertOnlyWhatIsInUseIsClaimed();
    }

    @Test
    void a_certificate_that_served_is_not_given_up_by_a_revision_that_returns_to_it() {
        fiche.given(
                        Fiches.after(
                                Fiches.updateSent(),
                                new RevisionApplied(Fiches.ID),
                                new RevisionOpened(Fiches.ID),
                                Fiches.deposited("a"),
                                new RevisionSubmitted(Fiches.ID)))
                .when(new WithdrawFiche(Fiches.FICHE, null))
                .expectEvents(new RevisionWithdrawn(Fiches.ID));
        assertThat(fiche.claims.holders).hasSize(4);
    }

    @Test
    void once_applied_the_next_revision_is_compared_with_it() {
        var applied =
                Fiches.after(
                        Fiches.updateSent(),
                        new RevisionApplied(Fiches.ID),
                        new RevisionOpened(Fiches.ID),
                        Fiches.deposited("b"));

        fiche.given(applied)
                .when(new SubmitFiche(Fiches.FICHE, null))
                .expectNoEvents()
                .expectException(refusal("REVISION_UNCHANGED"));
    }

    private void assertOnlyWhatIsInUseIsClaimed() {
        assertThat(fiche.claims.holders.keySet())
                .containsExactlyInAnyOrder(Fiches.CERTIFICAT, Fiches.CLE);
    }

    private static ActivateFiche activate(@Nullable String code) {
        return new ActivateFiche(Fiches.FICHE, code, null);
    }
}
