package fr.raccordement.command.recherche;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static fr.raccordement.command.recherche.RecherchesFixture.JEANNE;
import static fr.raccordement.command.recherche.RecherchesFixture.OWN;
import static fr.raccordement.command.recherche.RecherchesFixture.PAUL;

import fr.raccordement.api.recherche.command.KeepRecherche;
import fr.raccordement.api.recherche.event.RechercheDropped;
import fr.raccordement.api.recherche.event.RechercheKept;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepRechercheTest {

    private static final RechercheKept OLD = new RechercheKept("jeanne", "Anciennes", "statut=A");

    private final RecherchesFixture recherches = new RecherchesFixture();

    @Test
    void a_search_is_kept_without_the_spaces_around_its_name() {
        recherches
                .given()
                .when(new KeepRecherche(OWN, "  Anciennes ", "statut=A"), JEANNE)
                .expectEvents(OLD);
    }

    @Test
    void what_is_kept_already_changes_nothing() {
        recherches
                .given(OLD)
                .when(new KeepRecherche(OWN, "Anciennes", "statut=A"), JEANNE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_search_of_that_name_takes_its_place() {
        recherches
                .given(OLD)
                .when(new KeepRecherche(OWN, "Anciennes", "statut=B"), JEANNE)
                .expectEvents(new RechercheKept("jeanne", "Anciennes", "statut=B"));
    }

    @Test
    void what_was_given_up_can_be_kept_again() {
        recherches
                .given(OLD, new RechercheDropped("jeanne", "Anciennes"))
                .when(new KeepRecherche(OWN, "Anciennes", "statut=A"), JEANNE)
                .expectEvents(OLD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "1234567890123456789012345678901234567890123456789012345678901"})
    void a_name_has_1_to_60_characters(String nom) {
        recherches
                .given()
                .when(new KeepRecherche(OWN, nom, "statut=A"), JEANNE)
                .expectNoEvents()
                .expectException(violations("RECHERCHE_NOM nom"));
    }

    @Test
    void a_name_of_60_characters_and_conditions_of_2000_are_kept() {
        recherches
                .given()
                .when(new KeepRecherche(OWN, "n".repeat(60), "c".repeat(2_000)), JEANNE)
                .expectEvents(new RechercheKept("jeanne", "n".repeat(60), "c".repeat(2_000)));
    }

    @Test
    void whatever_is_wrong_is_said_at_once() {
        recherches
                .given()
                .when(new KeepRecherche(OWN, " ", "c".repeat(2_001)), JEANNE)
                .expectNoEvents()
                .expectException(violations("RECHERCHE_NOM nom", "RECHERCHE_CRITERES criteres"));
        recherches
                .given()
                .when(new KeepRecherche(OWN, "Toutes", " "), JEANNE)
                .expectException(violations("RECHERCHE_CRITERES criteres"));
    }

    @Test
    void fifty_are_kept_and_no_more() {
        var fifty = kept(50);
        recherches
                .given(fifty)
                .when(new KeepRecherche(OWN, "Une de plus", "statut=A"), JEANNE)
                .expectNoEvents()
                .expectException(violations("RECHERCHES_TOO_MANY nom"));
        recherches
                .given(fifty)
                .when(new KeepRecherche(OWN, "n50", "autre"), JEANNE)
                .expectEvents(new RechercheKept("jeanne", "n50", "autre"));
        recherches
                .given(kept(49))
                .when(new KeepRecherche(OWN, "La dernière", "statut=A"), JEANNE)
                .expectEvents(new RechercheKept("jeanne", "La dernière", "statut=A"));
    }

    @Test
    void those_of_another_person_are_as_if_absent() {
        recherches
                .given(OLD)
                .when(new KeepRecherche(OWN, "Anciennes", "statut=B"), PAUL)
                .expectNoEvents()
                .expectException(refusal("NOT_FOUND"));
    }

    private static RechercheKept[] kept(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(it -> new RechercheKept("jeanne", "n" + it, "statut=A"))
                .toArray(RechercheKept[]::new);
    }
}
