package fr.raccordement.command.fiche;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.command.WithdrawFiche;
import fr.raccordement.api.fiche.event.FicheWithdrawn;
import org.junit.jupiter.api.Test;

class WithdrawFicheTest {

    private static final WithdrawFiche WITHDRAW = new WithdrawFiche(Fiches.FICHE, null);

    private final FicheFixture fiche = new FicheFixture();

    @Test
    void a_sent_fiche_becomes_a_draft_again() {
        fiche.given(Fiches.sent())
                .when(WITHDRAW)
                .expectEvents(new FicheWithdrawn(Fiches.ID))
                .expectResultMessagePayload(8L);
    }

    @Test
    void its_certificates_are_free_again() {
        fiche.claims.holders.put(Fiches.CERTIFICAT, Fiches.ID);
        fiche.claims.holders.put(Fiches.CLE, Fiches.ID);

        fiche.given(Fiches.sent()).when(WITHDRAW).expectSuccessfulHandlerExecution();

        assertThat(fiche.claims.holders).isEmpty();
    }

    @Test
    void a_withdrawn_fiche_may_be_changed_and_keeps_its_content() {
        fiche.given(Fiches.after(Fiches.sent(), new FicheWithdrawn(Fiches.ID)))
                .when(Describe.contacts(Fiches.CONTACTS))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }
}
