package fr.raccordement.command.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.SealedText;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesContactVaultTest {

    private static final List<Contact> CONTACTS =
            List.of(
                    new Contact("Camille Éluard", "camille@exemple.fr", "+33 1 23 45 67 89"),
                    new Contact("Dominique", "dominique@exemple.fr", "0123456789"));

    private final InMemoryContactKeys keys = new InMemoryContactKeys();
    private final ContactVault vault = new AesContactVault(keys);

    @Test
    void what_is_sealed_can_be_opened() {
        assertThat(vault.open("f1.0", vault.seal("f1.0", CONTACTS))).contains(CONTACTS);
        assertThat(vault.open("f1.0", vault.seal("f1.0", List.of()))).contains(List.of());
    }

    @Test
    void what_is_sealed_is_not_in_clear_and_never_the_same_twice() {
        var first = vault.seal("f1.0", CONTACTS);
        var second = vault.seal("f1.0", CONTACTS);

        assertThat(first).isNotEqualTo(second).doesNotContain("camille");
        assertThat(new String(Base64.getDecoder().decode(first), UTF_8)).doesNotContain("camille");
    }

    @Test
    void a_destroyed_key_opens_nothing() {
        var sealed = vault.seal("f1.0", CONTACTS);

        vault.destroy("f1.0");
        vault.destroy("f1.0");

        assertThat(vault.open("f1.0", sealed)).isEmpty();
    }

    @Test
    void what_stands_for_a_text_is_the_same_as_long_as_the_key_and_of_no_other_key() {
        var other = new AesContactVault(new InMemoryContactKeys());

        assertThat(vault.mac("m", "jeanne@exemple.fr"))
                .hasSize(32)
                .isEqualTo(new AesContactVault(keys).mac("m", "jeanne@exemple.fr"))
                .isNotEqualTo(vault.mac("m", "camille@exemple.fr"))
                .isNotEqualTo(vault.mac("n", "jeanne@exemple.fr"))
                .isNotEqualTo(other.mac("m", "jeanne@exemple.fr"));
    }

    /** As {@code openssl dgst -sha256 -mac HMAC} says of a key of 32 bytes of zero. */
    @Test
    void it_is_hmac_sha_256() {
        keys.keep("m", new byte[32]);

        assertThat(vault.mac("m", "jeanne@exemple.fr"))
                .isEqualTo(
                        HexFormat.of()
                                .parseHex(
                                        "b54007a21057e4874049a4a64f34f01318022e77630e55621d122a7cbdcfd027"));
    }

    @Test
    void a_destroyed_key_is_never_made_again() {
        vault.destroy("f1.0");

        assertThatThrownBy(() -> vault.seal("f1.0", CONTACTS))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void destroying_one_key_leaves_the_others() {
        var sealed = vault.seal("f2.0", CONTACTS);

        vault.destroy("f1.0");

        assertThat(vault.open("f2.0", sealed)).contains(CONTACTS);
    }

    @Test
    void a_key_that_never_was_opens_nothing() {
        assertThat(vault.open("inconnue", vault.seal("f1.0", CONTACTS))).isEmpty();
    }

    @Test
    void what_was_tampered_with_is_not_opened_and_shows_no_content() {
        var sealed = Base64.getDecoder().decode(vault.seal("f1.0", CONTACTS));

        for (int place = 0; place < sealed.length; place++) {
            var tampered = sealed.clone();
            tampered[place] ^= 1;
            assertThatThrownBy(
                            () -> vault.open("f1.0", Base64.getEncoder().encodeToString(tampered)))
                    .isInstanceOf(IllegalStateException.class)
                    .satisfies(AesContactVaultTest::showsNothing);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "====",
                "pas du Base64",
                "AAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAA=="
            })
    void what_is_no_ciphertext_is_told_from_what_was_destroyed(String chiffre) {
        vault.seal("f1.0", CONTACTS);

        assertThatThrownBy(() -> vault.openSecret("f1.0", chiffre))
                .isInstanceOf(IllegalStateException.class);
        assertThat(SealedText.open(vault, SealedText.of("f1.0", "AAAA")))
                .isEqualTo(SealedText.UNREADABLE);
        vault.destroy("f1.0");
        assertThat(vault.openSecret("f1.0", chiffre)).isEmpty();
    }

    @Test
    void what_was_sealed_for_one_fiche_is_not_opened_for_another() {
        var sealed = vault.seal("f1.0", CONTACTS);
        keys.keep("f2.0", keys.find("f1.0").orElseThrow());

        assertThatThrownBy(() -> vault.open("f2.0", sealed))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(AesContactVaultTest::showsNothing);
    }

    private static void showsNothing(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString())
                    .doesNotContainIgnoringCase("camille")
                    .doesNotContain("exemple.fr", "45 67");
        }
    }
}
