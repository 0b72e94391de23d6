package fr.raccordement.command.recherche;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.recherche.RecherchesFixture.JEANNE;
import static fr.raccordement.command.recherche.RecherchesFixture.OWN;
import static fr.raccordement.command.recherche.RecherchesFixture.PAUL;

import fr.raccordement.api.recherche.command.DropRecherche;
import fr.raccordement.api.recherche.event.RechercheDropped;
import fr.raccordement.api.recherche.event.RechercheKept;
import org.junit.jupiter.api.Test;

class DropRechercheTest {

    private static final RechercheKept OLD = new RechercheKept("jeanne", "Anciennes", "statut=A");
    private static final RechercheDropped GONE = new RechercheDropped("jeanne", "Anciennes");

    private final RecherchesFixture recherches = new RecherchesFixture();

    @Test
    void a_kept_search_is_given_up() {
        recherches.given(OLD).when(new DropRecherche(OWN, " Anciennes"), JEANNE).expectEvents(GONE);
    }

    @Test
    void one_that_is_not_there_changes_nothing() {
        recherches
                .given(OLD, GONE)
                .when(new DropRecherche(OWN, "Anciennes"), JEANNE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        recherches
                .given()
                .when(new DropRecherche(OWN, "Anciennes"), JEANNE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void those_of_another_person_are_as_if_absent() {
        recherches
                .given(OLD)
                .when(new DropRecherche(OWN, "Anciennes"), PAUL)
                .expectNoEvents()
                .expectException(refusal("NOT_FOUND"));
    }
}
