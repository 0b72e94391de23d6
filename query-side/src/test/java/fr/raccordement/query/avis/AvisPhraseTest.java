package fr.raccordement.query.avis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvisPhraseTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Lycée Jean Moulin, de Lycée Jean Moulin, que Lycée Jean Moulin",
                "OPALE Dématérialisation, d'OPALE Dématérialisation, qu'OPALE Dématérialisation",
                "École du Port, d'École du Port, qu'École du Port",
                "Œuvres sociales, d'Œuvres sociales, qu'Œuvres sociales",
                "Hôpital de Valombre, de Hôpital de Valombre, que Hôpital de Valombre",
                "3 Rivières, de 3 Rivières, que 3 Rivières",
                "yvonne, de yvonne, que yvonne"
            })
    void words_lose_their_vowel_before_another(String nom, String de, String que) {
        assertThat(AvisPhrase.de(nom)).isEqualTo(de);
        assertThat(AvisPhrase.que(nom)).isEqualTo(que);
    }
}
