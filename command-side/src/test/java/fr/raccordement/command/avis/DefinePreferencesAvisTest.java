package fr.raccordement.command.avis;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static fr.raccordement.command.avis.PreferencesAvisFixture.ADDRESS;
import static fr.raccordement.command.avis.PreferencesAvisFixture.ADMIN;
import static fr.raccordement.command.avis.PreferencesAvisFixture.AT_ONCE;
import static fr.raccordement.command.avis.PreferencesAvisFixture.JEANNE;
import static fr.raccordement.command.avis.PreferencesAvisFixture.OWN;
import static fr.raccordement.command.avis.PreferencesAvisFixture.PAUL;
import static fr.raccordement.command.avis.PreferencesAvisFixture.address;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.avis.FrequenceAvis;
import fr.raccordement.api.avis.LangueAvis;
import fr.raccordement.api.avis.PreferencesAvisId;
import fr.raccordement.api.avis.command.DefinePreferencesAvis;
import fr.raccordement.api.avis.event.CourrielForgotten;
import fr.raccordement.api.avis.event.EnvoiAbandoned;
import fr.raccordement.api.avis.event.EnvoiRecorded;
import fr.raccordement.api.avis.event.PreferencesAvisDefined;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinePreferencesAvisTest {

    private final PreferencesAvisFixture preferences = new PreferencesAvisFixture();

    @Test
    void whoever_asks_for_mail_is_written_to_from_now_on() {
        preferences
                .given()
                .when(define(FrequenceAvis.IMMEDIAT, " jeanne@EXAMPLE.org "), JEANNE.asMetaData())
                .expectEvents(ADDRESS, AT_ONCE)
                .expectResultMessagePayload(1L);
    }

    @Test
    void what_stands_already_changes_nothing() {
        preferences
                .given(ADDRESS, AT_ONCE)
                .when(define(FrequenceAvis.IMMEDIAT, "jeanne@example.org"), JEANNE.asMetaData())
                .expectNoEvents()
                .expectResultMessagePayload(1L);
        preferences
                .given(ADDRESS, AT_ONCE)
                .when(define(FrequenceAvis.IMMEDIAT, null), JEANNE.asMetaData())
                .expectNoEvents();
    }

    @Test
    void whoever_was_written_to_misses_nothing_by_another_frequency() {
        preferences
                .given(ADDRESS, AT_ONCE, new EnvoiRecorded("jeanne", 42, 1))
                .when(define(FrequenceAvis.QUOTIDIEN, null), JEANNE.asMetaData())
                .expectEvents(
                        new PreferencesAvisDefined(
                                "jeanne", FrequenceAvis.QUOTIDIEN, LangueAvis.FR, List.of(), 42));
    }

    @Test
    void an_address_that_failed_is_tried_again_once_it_is_said_again() {
        preferences
                .given(ADDRESS, AT_ONCE, new EnvoiAbandoned("jeanne"))
                .when(define(FrequenceAvis.IMMEDIAT, "jeanne@example.org"), JEANNE.asMetaData())
                .expectEvents(ADDRESS);
    }

    @Test
    void an_address_after_one_was_destroyed_has_another_key() {
        preferences
                .given(ADDRESS, AT_ONCE, new CourrielForgotten("jeanne", "avis-jeanne", "Départ"))
                .when(define(FrequenceAvis.IMMEDIAT, "j@example.org"), JEANNE.asMetaData())
                .expectEvents(address("avis-jeanne-1", "j@example.org"), AT_ONCE);
    }

    @Test
    void roles_at_the_operator_are_remembered() {
        preferences
                .given()
                .when(
                        new DefinePreferencesAvis(
                                new PreferencesAvisId("admin"),
                                FrequenceAvis.AUCUN,
                                LangueAvis.EN,
                                null),
                        ADMIN.asMetaData())
                .expectEvents(
                        new PreferencesAvisDefined(
                                "admin",
                                FrequenceAvis.AUCUN,
                                LangueAvis.EN,
                                List.of(Role.AIFE_ADMIN),
                                99));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "jeanne", "jeanne@", "@example.org", "a b@example.org"})
    void what_is_no_address_is_refused(String typed) {
        preferences
                .given()
                .when(define(FrequenceAvis.AUCUN, typed), JEANNE.asMetaData())
                .expectNoEvents()
                .expectException(violations("AVIS_COURRIEL courriel"));
    }

    @Test
    void nobody_is_written_to_without_an_address() {
        preferences
                .given()
                .when(define(FrequenceAvis.QUOTIDIEN, null), JEANNE.asMetaData())
                .expectNoEvents()
                .expectException(violations("AVIS_COURRIEL_MISSING courriel"));
    }

    @Test
    void nobody_decides_for_another_not_even_the_administrator() {
        for (var other : List.of(PAUL, ADMIN)) {
            preferences
                    .given(ADDRESS, AT_ONCE)
                    .when(define(FrequenceAvis.AUCUN, null), other.asMetaData())
                    .expectNoEvents()
                    .expectException(refusal("NOT_FOUND"));
        }
    }

    @Test
    void rights_are_asked() {
        preferences.rights.forbid();

        preferences
                .given()
                .when(define(FrequenceAvis.AUCUN, null), JEANNE.asMetaData())
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
        assertThat(preferences.rights.asked()).hasSize(1);
    }

    private static DefinePreferencesAvis define(
            FrequenceAvis frequence, @Nullable String courriel) {
        return new DefinePreferencesAvis(OWN, frequence, LangueAvis.FR, courriel);
    }
}
