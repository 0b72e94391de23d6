package fr.raccordement.query.structure;

import static org.assertj.core.api.Assertions.assertThat;

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
                    """)
    void names_as_people_type_them(String text, String folded) {
        assertThat(SearchText.fold(text)).isEqualTo(folded);
    }

    @Test
    void what_is_stored_and_what_is_typed_meet() {
        assertThat(SearchText.words("Ville de Paris", "ville-1"))
                .containsExactly("1", "de", "paris", "ville");
        assertThat(SearchText.sought("Paris par, Ville"))
                .containsExactly(List.of("paris", "ville"));
        assertThat(SearchText.sought("732 829 320"))
                .containsExactly(List.of("320", "732", "829"), List.of("732829320"));
        assertThat(SearchText.sought("...")).containsExactly(List.of());
    }
}
