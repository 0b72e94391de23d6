package fr.raccordement.query.raccordementapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs are those of confusables.txt of UTS 39, and what people see. */
class ResemblanceTest {

    @ParameterizedTest
    @CsvSource({
        "MonApp, monapp",
        "MonApp, MONAPP",
        "É, é",
        "caf\u00e9, cafe\u0301",
        "CAFE\u0301, caf\u00e9",
        "MonApp, \u041conApp",
        "MonApp, M\u03bfnApp",
        "monapp, \u041cONAPP",
        "Mon App, Mon\u00a0App",
        "Mon App, Mon\u2003App",
        "MonApp, Mon\u200bApp",
        "MonApp, Mon\u2060App",
        "MonApp, \u200eMonApp",
        "MonApp, Mon\u00adApp",
        "MonApp, Mon\ufe0fApp",
        "Mon App, Mon  App",
        "facturation1, facturationl",
        "App0, AppO",
        "modern, modem",
        "paypal, p\u0430yp\u0430l",
        "A-B, A\u2010B"
    })
    void names_that_people_take_for_one_another(String one, String other) {
        assertThat(Resemblance.is(one, other)).isTrue();
        assertThat(Resemblance.is(other, one)).isTrue();
        assertThat(Resemblance.is(one, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "MonApp, Mon App",
        "cafe, café",
        "a, b",
        "x1, x2",
        "MonApp, MonApp2",
        "Facturation, Facturations",
        "\u61c9\u7528, \u61c9\u7504"
    })
    void others_are_not(String one, String other) {
        assertThat(Resemblance.is(one, other)).isFalse();
    }
}
