package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.command.DiscardFiche;
import fr.raccordement.api.fiche.command.SubmitFiche;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.event.FicheReturned;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiscardFicheTest {

    private static final DiscardFiche DISCARD = new DiscardFiche(Fiches.FICHE, null);

    private final FicheFixture fiche = new FicheFixture();

    @Test
    void a_draft_is_thrown_away_whatever_it_lacks() {
        fiche.given(Fiches.created())
                .when(DISCARD)
                .expectEvents(new FicheDiscarded(Fiches.ID))
                .expectResultMessagePayload(1L);
    }

    @Test
    void a_discarded_draft_is_not_found_any_more() {
        fiche.given(Fiches.discarded())
                .when(new SubmitFiche(Fiches.FICHE, null))
                .expectNoEvents()
                .expectException(refusal("NOT_FOUND"));
    }

    @Test
    void a_returned_fiche_may_be_thrown_away() {
        fiche.given(Fiches.after(Fiches.sent(), new FicheReturned(Fiches.ID, "À revoir")))
                .when(DISCARD)
                .expectEvents(new FicheDiscarded(Fiches.ID));
    }

    @Test
    void a_draft_holds_no_certificate_so_that_nothing_stays_claimed() {
        fiche.claims.holders.put(Fiches.CERTIFICAT, "f2");

        fiche.given(Fiches.ready()).when(DISCARD).expectEvents(new FicheDiscarded(Fiches.ID));

        assertThat(fiche.claims.holders).containsOnly(Map.entry(Fiches.CERTIFICAT, "f2"));
    }
}
