package fr.raccordement.api.typed;

import static fr.raccordement.api.typed.TypedForm.CODE_APPLICATION;
import static fr.raccordement.api.typed.TypedForm.CODE_INTERFACE;
import static fr.raccordement.api.typed.TypedForm.CORRELATION;
import static fr.raccordement.api.typed.TypedForm.FICHE;
import static fr.raccordement.api.typed.TypedForm.SHA256;
import static fr.raccordement.api.typed.TypedForm.STRUCTURE;
import static fr.raccordement.api.typed.TypedForm.UTILISATEUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedFormTest {

    private static final String SIRET = "73282932000074";
    private static final String PRINT =
            "a1c31d00ff00112233445566778899aabbccddeeff00112233445566778899aa";

    /** Every space of Unicode (UAX 44), and the marks without width that tools put into texts. */
    private static Stream<String> blanks() {
        var spaces =
                "\t\n\u000b\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
                        + "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";
        var marks =
                "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\u2066\u2069\ufeff";
        return (spaces + marks).codePoints().mapToObj(Character::toString);
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void a_blank_of_any_kind_is_no_part_of_a_form(String blank) {
        assertThat(STRUCTURE.meant(blank + "732" + blank + "829320" + blank + blank + "00074"))
                .isEqualTo(SIRET);
        assertThat(CODE_INTERFACE.meant("FSO" + blank + "1130A")).isEqualTo("FSO1130A");
        assertThat(CODE_APPLICATION.meant("FHU370" + blank)).isEqualTo("FHU370");
        assertThat(SHA256.meant(blank + PRINT.substring(0, 2) + blank + PRINT.substring(2)))
                .isEqualTo(PRINT);
        assertThat(FICHE.meant(blank + "ma-fiche")).isEqualTo("ma-fiche");
        assertThat(CORRELATION.meant("c-1" + blank)).isEqualTo("c-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "732 829 320 00074",
                "732.829.320.00074",
                " 732\u202f829\u202f320\u00a000074"
            })
    void a_SIRET_is_taken_as_sites_show_it(String typed) {
        assertThat(STRUCTURE.meant(typed)).isEqualTo(SIRET);
        assertThat(STRUCTURE.isWellFormed(SIRET)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123",
                "732829320",
                "7328293200007",
                "732829320000740",
                "7328293200007A",
                "00000000000000",
                "732-829-320-00074",
                "\u0667\u0663\u0662\u0668\u0662\u0669\u0663\u0662\u0660\u0660\u0660\u0660\u0667\u0664",
                "7328293\u000020000074"
            })
    void another_text_is_no_SIRET(String typed) {
        assertThat(STRUCTURE.isWellFormed(STRUCTURE.meant(typed))).isFalse();
    }

    @Test
    void codes_are_written_in_capitals_in_every_language() {
        assertThat(CODE_INTERFACE.meant("fso1113a")).isEqualTo("FSO1113A");
        assertThat(CODE_INTERFACE.meant("csi\u00a00001i")).isEqualTo("CSI0001I");
        assertThat(CODE_APPLICATION.meant("fhi370")).isEqualTo("FHI370");
        assertThat(CODE_INTERFACE.isWellFormed("FSO1113A")).isTrue();
        assertThat(CODE_APPLICATION.isWellFormed("FHI370")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FSO", "XSO1113A", "FSO1113", "FSO11113A", "FSO1113\u0410"})
    void another_text_is_no_interface_code(String typed) {
        assertThat(CODE_INTERFACE.isWellFormed(CODE_INTERFACE.meant(typed))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FHU37", "FHU3700", "F1U370", "FH\u00c9370"})
    void another_text_is_no_application_code(String typed) {
        assertThat(CODE_APPLICATION.isWellFormed(CODE_APPLICATION.meant(typed))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {":", " ", "-", "\u00a0", ": "})
    void a_fingerprint_is_taken_as_tools_show_it(String separator) {
        var bytes =
                IntStream.range(0, 32)
                        .mapToObj(i -> PRINT.substring(2 * i, 2 * i + 2).toUpperCase())
                        .toList();

        assertThat(SHA256.meant("\u200e" + String.join(separator, bytes))).isEqualTo(PRINT);
        assertThat(SHA256.isWellFormed(PRINT)).isTrue();
    }

    @Test
    void another_text_is_no_fingerprint() {
        assertThat(Stream.of("", "abc", PRINT + "0", PRINT.substring(0, 40), "g".repeat(64)))
                .noneMatch(typed -> SHA256.isWellFormed(SHA256.meant(typed)));
    }

    @Test
    void a_login_is_taken_to_the_byte() {
        assertThat(UTILISATEUR.meant(" Jeanne.M ")).isEqualTo(" Jeanne.M ");
        assertThat(UTILISATEUR.isWellFormed("jeanne@exemple.fr")).isTrue();
        assertThat(Stream.of("", " ", "\u2003", "a\u0000", "a\nb"))
                .noneMatch(UTILISATEUR::isWellFormed);
    }

    @Test
    void what_is_no_identifier_names_no_fiche_and_no_request() {
        assertThat(Stream.of("", "-f", "f/1", "f".repeat(65))).noneMatch(FICHE::isWellFormed);
        assertThat(Stream.of("", "a b", "é", "c".repeat(65))).noneMatch(CORRELATION::isWellFormed);
        assertThat(FICHE.isWellFormed("Ma_fiche-1")).isTrue();
        assertThat(CORRELATION.isWellFormed("a.b-C_1")).isTrue();
    }

    @Test
    void what_is_meant_means_the_same_again() {
        var texts = Stream.of("732 829 320 00074", "fso 1113a", "A1:C3", " x ", "é\u200e.-:Z");
        assertThat(texts)
                .allSatisfy(
                        text ->
                                assertThat(TypedForm.values())
                                        .allSatisfy(
                                                form ->
                                                        assertThat(form.meant(form.meant(text)))
                                                                .isEqualTo(form.meant(text))));
    }
}
