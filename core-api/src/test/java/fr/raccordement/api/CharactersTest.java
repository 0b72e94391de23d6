package fr.raccordement.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Régie de l'eau \u2013 n\u00B0 12",
                "Mon\u00A0App",
                "\uD83D\uDC69\u200D\uD83D\uDCBB",
                "\uD83D\uDC69\uD83C\uDFFD\u200D\u2764\uFE0F\u200D\uD83D\uDC68",
                "\u2764\uFE0F",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0915\u094D\u200D\u0937",
                "\u0600\u0661",
                "\u05E9\u05DC\u05D5\u05DD",
                "e\u0301"
            })
    void what_people_write_and_see_fits(String text) {
        assertThat(Characters.fitALine(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\u0007b",
                "a\u007Fb",
                "a\u0085b",
                "a\uD800b",
                "\uDC00a",
                "a\uFFFEb",
                "a\uFDD0b",
                "a\u200Bb",
                "a\u2060b",
                "\uFEFFa",
                "a\u200Cb",
                "a\u200Db",
                "\u200Da",
                "a\u200D",
                "\uD83D\uDC69\u200D",
                "\uD83D\uDC69\u200Da",
                "a\u00ADb",
                "a\u202Eb",
                "a\u202Ab",
                "a\u2066b",
                "a\u2069b",
                "\u200Ea",
                "\u200Fa",
                "a\u061Cb",
                "a\u034Fb",
                "a\u3164b",
                "a\uFFA0b",
                "a\u2800b",
                "a\uFE0Fb",
                "1\uFE0F",
                "a\uDB40\uDC61b",
                "a\uDB40\uDD00b",
                "a\u180Eb"
            })
    void what_nobody_sees_or_no_store_keeps_does_not_fit(String text) {
        assertThat(Characters.fitALine(text)).isFalse();
        assertThat(Characters.firstUnfit(text, true)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "\ta", "a\u2028b", "a\u2029b"})
    void lines_and_tabs_fit_where_there_may_be_several_lines(String text) {
        assertThat(Characters.fitALine(text)).isFalse();
        assertThat(Characters.firstUnfit(text, true)).isEmpty();
    }

    @Test
    void it_says_where() {
        assertThat(Characters.firstUnfit("\uD83D\uDC69a\u200Bb\u0000", false)).hasValue(3);
    }

    /** Java's own properties judge: nothing that is a letter or a digit of a script is refused. */
    @Test
    void all_that_is_seen_fits() {
        var refused =
                IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(Character::isDefined)
                        .filter(
                                it ->
                                        Character.isLetterOrDigit(it)
                                                && !Character.isIdentifierIgnorable(it))
                        .filter(it -> !Characters.fitALine(Character.toString(it)))
                        .mapToObj(Integer::toHexString)
                        .toList();

        assertThat(refused).containsExactlyInAnyOrder("115f", "1160", "3164", "ffa0");
    }

    @Test
    void all_controls_formats_and_halves_are_refused_by_themselves() {
        var fit =
                IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(
                                it ->
                                        switch (Character.getType(it)) {
                                            case Character.CONTROL,
                                                    Character.FORMAT,
                                                    Character.SURROGATE ->
                                                    true;
                                            default -> false;
                                        })
                        .filter(it -> Characters.fitALine(Character.toString(it)))
                        .mapToObj(Integer::toHexString)
                        .toList();

        assertThat(fit)
                .containsExactlyInAnyOrder(
                        "600", "601", "602", "603", "604", "605", "6dd", "890", "891", "8e2",
                        "110bd", "110cd");
    }
}
