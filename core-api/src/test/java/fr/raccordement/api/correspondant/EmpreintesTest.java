package fr.raccordement.api.correspondant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.ContactVault;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmpreintesTest {

    private final Empreintes empreintes = new Empreintes(new Keyed("ours"));

    @Test
    void an_address_is_the_same_however_its_letters_are_written() {
        assertThat(empreintes.of("Jeanne@Example.org"))
                .matches("[0-9a-f]{32}")
                .isEqualTo(empreintes.of("jeanne@example.org"))
                .isNotEqualTo(empreintes.of("jean@example.org"));
    }

    @Test
    void a_link_says_whose_it_is() {
        var jeanne = empreintes.of("jeanne@example.org");

        assertThat(empreintes.read(empreintes.jeton(jeanne))).contains(jeanne);
        assertThat(empreintes.jeton(jeanne)).doesNotContain("@");
    }

    @Test
    void nobody_makes_the_link_of_an_address_without_the_key() {
        var jeanne = empreintes.of("jeanne@example.org");
        var forged = new Empreintes(new Keyed("theirs")).jeton(jeanne);

        assertThat(empreintes.read(forged)).isEmpty();
        assertThat(empreintes.read(jeanne + jeanne)).isEmpty();
    }

    @Test
    void a_mail_that_comes_back_says_whose_it_is_and_no_link_does() {
        var jeanne = empreintes.of("jeanne@example.org");

        assertThat(empreintes.readRetour(empreintes.retour(jeanne))).contains(jeanne);
        assertThat(empreintes.readRetour(empreintes.jeton(jeanne))).isEmpty();
        assertThat(empreintes.read(empreintes.retour(jeanne))).isEmpty();
    }

    @Test
    void a_mail_to_a_user_is_of_them_and_of_that_address_alone() {
        var here = empreintes.of("jeanne@example.org");

        assertThat(empreintes.retour("jeanne", here))
                .matches("[0-9a-f]{32}")
                .isEqualTo(empreintes.retour("jeanne", empreintes.of("JEANNE@example.org")))
                .isNotEqualTo(empreintes.retour("paul", here))
                .isNotEqualTo(empreintes.retour("jeanne", empreintes.of("jeanne@example.net")))
                .doesNotContain(here);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 32, 63})
    void a_link_with_one_character_changed_is_nobodys(int where) {
        var jeton = new StringBuilder(empreintes.jeton(empreintes.of("jeanne@example.org")));
        jeton.setCharAt(where, jeton.charAt(where) == '0' ? '1' : '0');

        assertThat(empreintes.read(jeton.toString())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "../../etc/passwd", "é"})
    void what_is_no_link_is_nobodys(String typed) {
        assertThat(empreintes.read(typed)).isEmpty();
    }

    /** Codes by a key, and nothing else. */
    private record Keyed(String secret) implements ContactVault {

        @Override
        public byte[] mac(String cle, String text) {
            try {
                return MessageDigest.getInstance("SHA-256")
                        .digest((secret + cle + text).getBytes(UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

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
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> openSecret(String cle, String chiffre) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] draw(int bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void destroy(String cle) {
            throw new UnsupportedOperationException();
        }
    }
}
