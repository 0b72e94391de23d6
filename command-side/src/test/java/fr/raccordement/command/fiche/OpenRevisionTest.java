package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.refusal;

import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.command.ChooseProtocole;
import fr.raccordement.api.fiche.command.DescribeFiche;
import fr.raccordement.api.fiche.command.OpenRevision;
import fr.raccordement.api.fiche.event.CommentaireDefined;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.ProtocoleChosen;
import fr.raccordement.api.fiche.event.RevisionOpened;
import org.junit.jupiter.api.Test;

class OpenRevisionTest {

    private static final OpenRevision OPEN = new OpenRevision(Fiches.FICHE, null);
    private static final DescribeFiche COMMENT = Describe.commentaire("Bonjour");

    private final FicheFixture fiche = new FicheFixture();

    @Test
    void an_active_fiche_is_revised() {
        fiche.given(Fiches.active())
                .when(OPEN)
                .expectEvents(new RevisionOpened(Fiches.ID))
                .expectResultMessagePayload(9L);
    }

    @Test
    void one_revision_is_open_at_a_time() {
        fiche.given(Fiches.revising()).when(OPEN).expectNoEvents().expectResultMessagePayload(9L);
    }

    @Test
    void a_revision_that_is_sent_leaves_no_room_for_another() {
        fiche.given(Fiches.updateSent())
                .when(OPEN)
                .expectNoEvents()
                .expectException(refusal("FICHE_NOT_ACTIVE"));
    }

    @Test
    void the_content_of_an_active_fiche_is_changed_in_a_revision_only() {
        fiche.given(Fiches.active())
                .when(COMMENT)
                .expectNoEvents()
                .expectException(refusal("FICHE_NOT_EDITABLE"));
        fiche.given(Fiches.revising())
                .when(COMMENT)
                .expectEvents(new CommentaireDefined(Fiches.ID, "Bonjour"));
    }

    @Test
    void a_revision_starts_with_the_content_in_use() {
        fiche.given(Fiches.revising())
                .when(Describe.interfaces(Fiches.INTERFACES))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fiche.given(Fiches.revising())
                .when(new ChooseProtocole(Fiches.FICHE, Protocole.AS2, null))
                .expectEvents(new ProtocoleChosen(Fiches.ID, Protocole.AS2));
    }

    @Test
    void a_revision_that_is_sent_is_not_changed() {
        fiche.given(Fiches.updateSent())
                .when(COMMENT)
                .expectNoEvents()
                .expectException(refusal("FICHE_NOT_EDITABLE"));
    }

    @Test
    void a_fiche_opened_again_is_revised_anew() {
        fiche.given(Fiches.after(Fiches.deactivated(), new FicheReactivated(Fiches.ID)))
                .when(OPEN)
                .expectEvents(new RevisionOpened(Fiches.ID));
    }
}
