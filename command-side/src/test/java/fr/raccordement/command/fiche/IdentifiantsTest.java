package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.fiche.command.ActivateFiche;
import fr.raccordement.api.fiche.command.DeactivateFiche;
import fr.raccordement.api.fiche.command.ReactivateFiche;
import fr.raccordement.api.fiche.command.SubmitFiche;
import fr.raccordement.api.fiche.command.WithdrawFiche;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.FicheWithdrawn;
import fr.raccordement.api.fiche.event.ReseauSftpDefined;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.reseau.ReseauSftp;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is known on the wire by what, on the aggregate. */
class IdentifiantsTest {

    private static final SubmitFiche SUBMIT = new SubmitFiche(Fiches.FICHE, null);
    private static final String USED = "IDENTIFIANT_ALREADY_USED reseau.login";
    private static final ReseauSftp OTHER = new ReseauSftp(List.of("8.8.8.8"), "autre", null);

    private final FicheFixture fiche = new FicheFixture();

    @Test
    void a_login_that_another_fiche_has_is_refused_as_soon_as_it_is_filled_in() {
        fiche.claims.holders.put(Fiches.LOGIN, "f2");

        fiche.given(Fiches.analysed())
                .when(Describe.reseau(Fiches.SFTP))
                .expectNoEvents()
                .expectException(violations(USED));
    }

    @Test
    void so_it_is_at_the_submission_where_it_was_taken_since() {
        fiche.claims.holders.put(Fiches.LOGIN, "f2");

        fiche.given(Fiches.ready()).when(SUBMIT).expectNoEvents().expectException(violations(USED));
    }

    @Test
    void so_it_is_where_it_is_taken_at_the_same_instant() {
        fiche.claims.takenMeanwhile.put(Fiches.LOGIN, "f2");

        fiche.given(Fiches.ready()).when(SUBMIT).expectNoEvents().expectException(violations(USED));
    }

    @Test
    void it_is_given_back_by_a_fiche_that_is_taken_back() {
        fiche.claims.holders.put(Fiches.LOGIN, Fiches.ID);

        fiche.given(Fiches.sent())
                .when(new WithdrawFiche(Fiches.FICHE, null))
                .expectEvents(new FicheWithdrawn(Fiches.ID));
        assertThat(fiche.claims.holders).doesNotContainKey(Fiches.LOGIN);
    }

    @Test
    void it_is_kept_by_one_that_is_closed() {
        fiche.claims.holders.put(Fiches.LOGIN, Fiches.ID);

        fiche.given(Fiches.active())
                .when(new DeactivateFiche(Fiches.FICHE, "Fin", null))
                .expectSuccessfulHandlerExecution();
        assertThat(fiche.claims.holders).containsEntry(Fiches.LOGIN, Fiches.ID);
    }

    @Test
    void a_revision_claims_the_new_login_beside_the_one_in_use() {
        fiche.claims.holders.put(Fiches.LOGIN, Fiches.ID);

        fiche.given(Fiches.after(Fiches.revising(), new ReseauSftpDefined(Fiches.ID, OTHER)))
                .when(SUBMIT)
                .expectEvents(new RevisionSubmitted(Fiches.ID));
        assertThat(fiche.claims.holders)
                .containsEntry(Fiches.LOGIN, Fiches.ID)
                .containsEntry(new ClaimId(ClaimKind.LOGIN_SFTP, "PRODUCTION/autre"), Fiches.ID);
    }

    /** Two fiches of before that have one login: the other holds it. */
    @Test
    void a_fiche_of_before_goes_on_with_a_login_that_another_holds() {
        fiche.claims.holders.put(Fiches.LOGIN, "f2");

        fiche.given(Fiches.renewing()).when(SUBMIT).expectEvents(new RevisionSubmitted(Fiches.ID));
        assertThat(fiche.claims.holders).containsEntry(Fiches.LOGIN, "f2");
        fiche.given(Fiches.updateSent())
                .when(new ActivateFiche(Fiches.FICHE, null, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void sent_before_or_closed_it_is_not_opened_with_it() {
        fiche.claims.holders.put(Fiches.LOGIN, "f2");

        fiche.given(Fiches.sent())
                .when(new ActivateFiche(Fiches.FICHE, Fiches.CODE, null))
                .expectNoEvents()
                .expectException(violations(USED));
        fiche.given(Fiches.deactivated())
                .when(new ReactivateFiche(Fiches.FICHE, null))
                .expectNoEvents()
                .expectException(violations(USED));
    }

    @Test
    void with_what_it_holds_it_is() {
        fiche.claims.holders.put(Fiches.LOGIN, Fiches.ID);

        fiche.given(Fiches.sent())
                .when(new ActivateFiche(Fiches.FICHE, Fiches.CODE, null))
                .expectEvents(new FicheActivated(Fiches.ID, Fiches.CODE));
        fiche.given(Fiches.deactivated())
                .when(new ReactivateFiche(Fiches.FICHE, null))
                .expectEvents(new FicheReactivated(Fiches.ID));
    }
}
