package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.refusal;

import fr.raccordement.api.fiche.command.DiscardFiche;
import fr.raccordement.api.fiche.command.DiscardRevision;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.RevisionDiscarded;
import fr.raccordement.api.fiche.event.RevisionOpened;
import org.junit.jupiter.api.Test;

class DiscardRevisionTest {

    private static final DiscardRevision DISCARD = new DiscardRevision(Fiches.FICHE, null);

    private final FicheFixture fiche = new FicheFixture();

    @Test
    void an_open_revision_is_thrown_away() {
        fiche.given(Fiches.renewing())
                .when(DISCARD)
                .expectEvents(new RevisionDiscarded(Fiches.ID))
                .expectResultMessagePayload(11L);
    }

    @Test
    void there_is_nothing_to_throw_away_without_a_revision() {
        fiche.given(Fiches.active())
                .when(DISCARD)
                .expectNoEvents()
                .expectException(refusal("REVISION_MISSING"));
        fiche.given(
                        Fiches.after(
                                Fiches.revising(),
                                new RevisionDiscarded(Fiches.ID),
                                new FicheDeactivated(Fiches.ID, "Fin"),
                                new FicheReactivated(Fiches.ID)))
                .when(DISCARD)
                .expectNoEvents()
                .expectException(refusal("REVISION_MISSING"));
    }

    @Test
    void a_revision_that_is_sent_is_withdrawn_first() {
        fiche.given(Fiches.updateSent())
                .when(DISCARD)
                .expectNoEvents()
                .expectException(refusal("FICHE_NOT_EDITABLE"));
    }

    @Test
    void an_active_fiche_itself_is_not_thrown_away() {
        fiche.given(Fiches.revising())
                .when(new DiscardFiche(Fiches.FICHE, null))
                .expectNoEvents()
                .expectException(refusal("FICHE_NOT_EDITABLE"));
    }

    @Test
    void the_next_revision_starts_with_the_content_in_use() {
        fiche.given(
                        Fiches.after(
                                Fiches.renewing(),
                                new RevisionDiscarded(Fiches.ID),
                                new RevisionOpened(Fiches.ID)))
                .when(Describe.interfaces(Fiches.INTERFACES))
                .expectNoEvents();
    }
}
