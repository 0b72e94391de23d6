package fr.raccordement.command.raccordementapi;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.command.Refusals;
import fr.raccordement.command.Violations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NomPisteRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MonApp",
                "monapp",
                "APP_SANDBOX_prenom.nom+test@exemple.fr",
                "Mon  App",
                "caf\u00e9",
                "cafe\u0301",
                "Σύστημα 2",
                "應用",
                "\uD83D\uDE80",
                "\uD83D\uDC69\u200D\uD83D\uDCBB"
            })
    void a_name_is_any_text_that_has_bytes(String nom) {
        assertThat(check(nom)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "\u2003\u3000", "\u200b", "\ufeff"})
    void a_name_of_nothing_but_blanks_is_missing(String nom) {
        assertThat(check(nom)).isEqualTo("PISTE_NAME_MISSING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " MonApp",
                "MonApp ",
                "MonApp\u00a0",
                "\u202fMonApp",
                "\ufeffMonApp",
                "MonApp\u200b"
            })
    void blanks_around_are_refused_and_not_trimmed(String nom) {
        assertThat(check(nom)).isEqualTo("PISTE_NAME_BLANKS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon\u0000App",
                "Mon\tApp",
                "Mon\u007fApp",
                "Mon\u0085App",
                "Mon\u2028App",
                "Mon\uD83DApp",
                "MonApp\uDE80",
                "\uD83D",
                "Mon\uFFFFApp",
                "Mon\u0378App",
                "Zero\u200BWidth",
                "rtl\u202EABC",
                "Mon\u2066App",
                "Mon\u00ADApp"
            })
    void what_is_no_character_is_refused(String nom) {
        assertThat(check(nom)).isEqualTo("PISTE_NAME_CHARACTERS");
    }

    @Test
    void its_length_is_counted_in_characters() {
        assertThat(check("\uD83D\uDE80".repeat(300))).isEmpty();
        assertThat(check("n".repeat(301))).isEqualTo("PISTE_NAME_TOO_LONG");
    }

    private static String check(String nom) {
        var violations = new Violations();
        var good = NomPisteRules.check(nom, violations);
        var found = String.join(" ", Refusals.of(violations)).replace(" nomApplicationPiste", "");
        assertThat(good).isEqualTo(found.isEmpty());
        return found;
    }
}
