package fr.raccordement.embeddedmongo.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexPrefixTest {

    @ParameterizedTest
    @CsvSource({
        "^abc, abc, true",
        "^a b, a b, true",
        "^abc*, ab, false",
        "^abc.*, abc, false",
        "^ab[c], ab, false",
        "^a\\.b, a.b, true",
        "^a\\d, a, false",
        "^abc$, abc, false",
        "^\\Qa.b\\E, a.b, true"
    })
    void what_an_anchored_expression_begins_with(String pattern, String text, boolean whole) {
        assertThat(RegexPrefix.of(new BsonRegularExpression(pattern, "")))
                .isEqualTo(new RegexPrefix(text, whole));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "^", "^.a", "^a|b", "^a?", "^(a)", "^[a]"})
    void nothing_is_known_of_the_beginning(String pattern) {
        assertThat(RegexPrefix.of(new BsonRegularExpression(pattern, ""))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"i", "m", "x"})
    void options_that_change_what_a_letter_means(String options) {
        assertThat(RegexPrefix.of(new BsonRegularExpression("^abc", options))).isNull();
    }
}
