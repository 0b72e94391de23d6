package fr.raccordement.query.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Cœur de Ville | coeur de ville
                    ŒUVRES | oeuvres
                    Lætitia | laetitia
                    Straße | strasse
                    Gdańsk-Łódź | gdansk lodz
                    Ørsted Đorđe | orsted dorde
                    Métropole d'Aix‑Marseille | metropole d aix marseille
                    L’École n°3 | l ecole n 3
                    S.N.C.F. Réseau | sncf reseau
                    C.H.U de Lyon | chu de lyon
                    S.A.R.L. Dupont & Fils | sarl dupont fils
                    M. Martin | m martin
                    ﬁnances | finances
                    école | ecole
                    ＡＢＣ | abc
                    İstanbul | istanbul
                    ISPARTA ısparta | isparta isparta
                    GROẞE Große GROSSE | grosse grosse grosse
                    ΟΔΟΣ | οδοσ
                    οδος | οδοσ
                    οδός | οδοσ
                    Οδόσ | οδοσ
                    ΟΔΟΣ ΕΡΜΟΥ | οδοσ ερμου
                    ΆΪΟΣ | αιοσ
                    ᾼδης ᾄδησ | αδησ αδησ
                    МОСКВА | москва
                    ЁЛКА | елка
                    ﬀﬃﬅ | ffffist
                    Եւ և ԵՒ | եւ եւ եւ
                    ᲦᲛᲔᲠᲗᲘ | ღმერთი
                    ꭰꮓꮃ | ᎠᏃᎳ
                    ǅemal Ǆ ǆ | dzemal dz dz
                    K Å | k a
                    """)
    void names_as_people_type_them(String text, String folded) {
        assertThat(SearchText.fold(text)).isEqualTo(folded);
    }

    /** A word is found by its beginning, so that its letters may not depend on what follows. */
    @Test
    void a_final_sigma_ends_no_beginning() {
        assertThat(SearchText.words("ΟΔΟΣΤΡΩΜΑ")).singleElement(STRING).startsWith("οδοσ");
        assertThat(SearchText.sought("οδος")).containsExactly(List.of("οδοσ"));
    }

    @Test
    void what_is_stored_and_what_is_typed_meet() {
        assertThat(SearchText.words("Ville de Paris", "ville-1"))
                .containsExactly("1", "de", "paris", "ville");
        assertThat(SearchText.sought("Paris par, Ville"))
                .containsExactly(List.of("paris", "ville"));
        assertThat(SearchText.sought("732 829 320"))
                .contains(List.of("320", "732", "829"), List.of("732829320"));
        assertThat(SearchText.sought("...")).containsExactly(List.of());
    }

    /** What is stored is one word; what is typed has groups, marks and case of its own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    FSO 1130A | fso1130a
                    fso-1130 a | fso1130a
                    FHU 370 | fhu370
                    fhu.370 | fhu370
                    0 123 456.001 | 0123456001
                    123456.001 | 0123456001
                    A 12345 001 | a12345001
                    DE 123 456 789 | de123456789
                    DE123 456789 | de123456789
                    GR 123456789 | el123456789
                    NL 123456789 B01 | nl123456789b01
                    IE 1234567 FA | ie1234567fa
                    ATU 12345678 | atu12345678
                    ES X1234567 X | esx1234567x
                    FR 12 345678901 | 345678901
                    FR12 345 678 901 | 345678901
                    fr 83 404 833 048 | 404833048
                    732 829 320 00074 | 73282932000074
                    7328293200.0074 | 73282932000074
                    US MICROSOFT COR | usmicrosoftcor
                    FRWF Mata Utu | frwfmatautu
                    """)
    void an_identifier_in_groups_is_one_word(String typed, String stored) {
        assertThat(SearchText.sought(typed))
                .anySatisfy(words -> assertThat(words).containsExactly(stored));
    }

    @Test
    void an_identifier_in_groups_is_one_word_among_others() {
        assertThat(SearchText.sought("Dupont 732 829 320"))
                .contains(List.of("732829320", "dupont"));
        assertThat(SearchText.sought("fiche FSO 1130A Acme"))
                .contains(List.of("acme", "fiche", "fso1130a"));
        assertThat(SearchText.sought("Lycée du 14 juillet"))
                .contains(List.of("14", "du", "juillet", "lycee"));
    }
}
