package fr.raccordement.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.raccordement.api.RuleViolatedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MotifTest {

    @Test
    void a_reason_is_kept_without_the_blanks_around_it() {
        assertThat(Motif.require(" Fin du marché\n")).isEqualTo("Fin du marché");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void a_reason_says_something(String nothing) {
        assertRefused(nothing);
    }

    @Test
    void a_reason_has_2000_characters_at_most() {
        assertThat(Motif.require("x".repeat(2_000))).hasSize(2_000);

        assertRefused("x".repeat(2_001));
    }

    private static void assertRefused(String motif) {
        assertThatExceptionOfType(RuleViolatedException.class)
                .isThrownBy(() -> Motif.require(motif))
                .satisfies(
                        refused -> assertThat(refused.refusal().code()).isEqualTo("MOTIF_MISSING"));
    }
}
