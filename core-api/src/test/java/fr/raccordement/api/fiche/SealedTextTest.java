package fr.raccordement.api.fiche;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTextTest {

    private static final String ONE = SealedText.of("f1.0", "VW4=");
    private static final String TWO = SealedText.of("textes/structure-1.0", "RGV1eA==");
    private static final String GONE = SealedText.of("f2.0", "VHJvaXM=");

    private final ContactVault vault = new Ciphertext();

    @Test
    void it_is_opened_wherever_it_stands() {
        var json =
                Map.of(
                        "motif",
                        ONE,
                        "noeuds",
                        Arrays.asList(Map.of("phrase", "Motif : " + TWO + ", " + ONE), null),
                        "nombre",
                        3);

        assertThat(SealedText.keysIn(json))
                .containsExactlyInAnyOrder("f1.0", "textes/structure-1.0");
        assertThat(SealedText.openAll(vault, json))
                .isEqualTo(
                        Map.of(
                                "motif",
                                "<VW4=>",
                                "noeuds",
                                Arrays.asList(Map.of("phrase", "Motif : <RGV1eA==>, <VW4=>"), null),
                                "nombre",
                                3));
    }

    @Test
    void what_was_destroyed_is_said_to_be() {
        assertThat(SealedText.open(vault, GONE)).isEqualTo(SealedText.DESTROYED);
        assertThat(SealedText.open(vault, GONE + " et " + ONE))
                .isEqualTo(SealedText.DESTROYED + " et <VW4=>");
    }

    @Test
    void what_was_never_sealed_is_as_it_is() {
        for (var json : Arrays.asList("Dossier incomplet", "", 3, true, null, List.of("x"))) {
            assertThat(SealedText.openAll(vault, json)).isEqualTo(json);
            assertThat(SealedText.keysIn(json)).isEmpty();
        }
        assertThat(SealedText.openMaybe(vault, null)).isNull();
        assertThat(SealedText.openAll(vault, Collections.singletonMap("motif", null)))
                .isEqualTo(Collections.singletonMap("motif", null));
    }

    /** Nothing of the kind can be typed; if it came in otherwise, it would name no key. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0002",
                "\u0002f1.0\u0003",
                "\u0002f1.0\u001f\u0003",
                "\u0002\u001fVW4=\u0003",
                "\u0002f1.0\u001fVW4=",
                "f1.0\u001fVW4=\u0003"
            })
    void what_is_not_whole_is_not_sealed(String text) {
        assertThat(SealedText.isSealed(text)).isFalse();
        assertThat(SealedText.open(vault, text)).isEqualTo(text);
        assertThat(SealedText.keysIn(text)).isEmpty();
    }

    @Test
    void only_a_sealed_text_alone_is_one() {
        assertThat(SealedText.isSealed(ONE)).isTrue();
        assertThat(SealedText.isSealed(ONE + TWO)).isFalse();
        assertThat(SealedText.isSealed("Motif : " + ONE)).isFalse();
        assertThat(SealedText.isSealed(null)).isFalse();
    }

    /** Shows the ciphertext in place of what it says. */
    private static final class Ciphertext implements ContactVault {

        @Override
        public String seal(String cle, List<Contact> contacts) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<List<Contact>> open(String cle, String chiffre) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> sealUnlessDestroyed(String cle, String secret) {
            return Optional.of(secret);
        }

        @Override
        public Optional<String> openSecret(String cle, String chiffre) {
            return cle.equals("f2.0") ? Optional.empty() : Optional.of("<" + chiffre + ">");
        }

        @Override
        public byte[] mac(String cle, String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] draw(int bytes) {
            return new byte[bytes];
        }

        @Override
        public void destroy(String cle) {
            throw new UnsupportedOperationException();
        }
    }
}
