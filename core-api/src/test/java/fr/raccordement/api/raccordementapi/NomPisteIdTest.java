package fr.raccordement.api.raccordementapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names are kept together. */
class NomPisteIdTest {

    private static final String SIRET = "90000303900014";

    @ParameterizedTest
    @CsvSource({
        "MonApp, monapp",
        "MonApp, MONAPP",
        "É, é",
        "caf\u00e9, cafe\u0301",
        "CAFE\u0301, caf\u00e9",
        "ΣΊΣΥΦΟΣ, σίσυφος"
    })
    void names_that_look_alike_are(String one, String other) {
        assertThat(NomPisteId.of(SIRET, one)).isEqualTo(NomPisteId.of(SIRET, other));
    }

    @ParameterizedTest
    @CsvSource({"MonApp, Mon App", "cafe, café", "a, b", "x1, x2"})
    void others_are_not(String one, String other) {
        assertThat(NomPisteId.of(SIRET, one)).isNotEqualTo(NomPisteId.of(SIRET, other));
    }

    @Test
    void each_structure_has_its_own() {
        assertThat(NomPisteId.of(SIRET, "MonApp"))
                .isNotEqualTo(NomPisteId.of("73282932000074", "MonApp"));
    }

    @Test
    void however_long_the_name_is_the_identifier_fits_the_event_store() {
        assertThat(NomPisteId.of(SIRET, "n".repeat(300)).toString()).hasSizeLessThan(255);
    }
}
