package fr.raccordement.command.scellement;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.scellement.ScellementFixture.ID;
import static fr.raccordement.command.scellement.ScellementFixture.started;

import fr.raccordement.api.scellement.command.RestartScellement;
import fr.raccordement.api.scellement.event.PointDeControleRecorded;
import fr.raccordement.api.scellement.event.ScellementRestarted;
import org.junit.jupiter.api.Test;

class RestartScellementTest {

    private final ScellementFixture scellement = new ScellementFixture();

    @Test
    void a_new_log_takes_the_place_of_the_one_known_with_the_reason() {
        scellement
                .given(
                        started(),
                        new PointDeControleRecorded("magasin", "essai/un", 40, "racine-40"))
                .when(restart(" Disque perdu "))
                .expectEvents(
                        new ScellementRestarted(
                                "magasin",
                                "essai/deux",
                                "cle-deux",
                                "essai/un",
                                "cle-un",
                                40,
                                "Disque perdu"));
    }

    @Test
    void it_takes_its_place_once() {
        scellement
                .given(started(), replaced())
                .when(restart("Disque perdu"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_store_that_knows_of_no_log_is_given_one() {
        scellement
                .given()
                .when(restart("Clé perdue"))
                .expectEvents(
                        new ScellementRestarted(
                                "magasin", "essai/deux", "cle-deux", null, null, 0, "Clé perdue"));
    }

    @Test
    void a_reason_is_required() {
        scellement.given(started()).when(restart("  ")).expectException(refusal("MOTIF_MISSING"));
    }

    @Test
    void rights_are_asked() {
        scellement.rights.forbid();

        scellement.given(started()).when(restart("x")).expectException(refusal("FORBIDDEN"));
    }

    private static ScellementRestarted replaced() {
        return new ScellementRestarted(
                "magasin", "essai/deux", "cle-deux", "essai/un", "cle-un", 12, "Disque perdu");
    }

    private static RestartScellement restart(String motif) {
        return new RestartScellement(ID, "essai/deux", "cle-deux", motif);
    }
}
