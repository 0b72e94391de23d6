package fr.raccordement.command.avis;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.avis.PreferencesAvisFixture.ADDRESS;
import static fr.raccordement.command.avis.PreferencesAvisFixture.ADMIN;
import static fr.raccordement.command.avis.PreferencesAvisFixture.AT_ONCE;
import static fr.raccordement.command.avis.PreferencesAvisFixture.JEANNE;
import static fr.raccordement.command.avis.PreferencesAvisFixture.OWN;
import static fr.raccordement.command.avis.PreferencesAvisFixture.PAUL;

import fr.raccordement.api.avis.command.ForgetCourriel;
import fr.raccordement.api.avis.event.CourrielForgotten;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForgetCourrielTest {

    private static final CourrielForgotten FORGOTTEN =
            new CourrielForgotten("jeanne", "avis-jeanne", "Départ");

    private final PreferencesAvisFixture preferences = new PreferencesAvisFixture();

    @Test
    void an_address_is_destroyed_by_its_owner_or_the_administrator() {
        for (var actor : List.of(JEANNE, ADMIN)) {
            preferences
                    .given(ADDRESS, AT_ONCE)
                    .when(new ForgetCourriel(OWN, " Départ "), actor.asMetaData())
                    .expectEvents(FORGOTTEN)
                    .expectResultMessagePayload(2L);
        }
    }

    @Test
    void where_there_is_none_nothing_is_destroyed() {
        preferences
                .given(ADDRESS, AT_ONCE, FORGOTTEN)
                .when(new ForgetCourriel(OWN, "Départ"), JEANNE.asMetaData())
                .expectNoEvents();
        preferences
                .given()
                .when(new ForgetCourriel(OWN, "Départ"), JEANNE.asMetaData())
                .expectNoEvents()
                .expectResultMessagePayload(-1L);
    }

    @Test
    void a_reason_is_given() {
        preferences
                .given(ADDRESS)
                .when(new ForgetCourriel(OWN, " "), JEANNE.asMetaData())
                .expectNoEvents()
                .expectException(refusal("MOTIF_MISSING"));
    }

    @Test
    void nobody_destroys_that_of_another() {
        preferences
                .given(ADDRESS)
                .when(new ForgetCourriel(OWN, "Départ"), PAUL.asMetaData())
                .expectNoEvents()
                .expectException(refusal("NOT_FOUND"));
    }

    @Test
    void rights_are_asked() {
        preferences.rights.forbid();

        preferences
                .given(ADDRESS)
                .when(new ForgetCourriel(OWN, "Départ"), JEANNE.asMetaData())
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
    }
}
