package fr.raccordement.command.scellement;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.scellement.ScellementFixture.ID;
import static fr.raccordement.command.scellement.ScellementFixture.started;

import fr.raccordement.api.scellement.command.RecordScellement;
import fr.raccordement.api.scellement.event.PointDeControleRecorded;
import fr.raccordement.api.scellement.event.ScellementRestarted;
import org.junit.jupiter.api.Test;

class RecordScellementTest {

    private final ScellementFixture scellement = new ScellementFixture();

    @Test
    void the_store_learns_of_its_first_log() {
        scellement.given().when(record("cle-un", 12)).expectEvents(started());
    }

    @Test
    void it_learns_how_far_its_log_is() {
        scellement.given(started()).when(record("cle-un", 13)).expectEvents(reached(13));
    }

    @Test
    void it_learns_nothing_of_what_it_knows() {
        scellement
                .given(started(), reached(20))
                .when(record("cle-un", 20))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_log_is_not_taken_for_its_own() {
        scellement
                .given(started())
                .when(record("cle-deux", 99))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_log_that_was_restarted_is_followed_from_its_beginning() {
        scellement
                .given(
                        started(),
                        new ScellementRestarted(
                                "magasin", "essai/deux", "cle-deux", "essai/un", "cle-un", 12, "x"))
                .when(new RecordScellement(ID, "essai/deux", "cle-deux", 3, "racine-3"))
                .expectEvents(new PointDeControleRecorded("magasin", "essai/deux", 3, "racine-3"));
    }

    @Test
    void rights_are_asked() {
        scellement.rights.forbid();

        scellement.given().when(record("cle-un", 12)).expectException(refusal("FORBIDDEN"));
    }

    private static PointDeControleRecorded reached(long taille) {
        return new PointDeControleRecorded("magasin", "essai/un", taille, "racine-" + taille);
    }

    private static RecordScellement record(String cle, long taille) {
        return new RecordScellement(ID, "essai/un", cle, taille, "racine-" + taille);
    }
}
