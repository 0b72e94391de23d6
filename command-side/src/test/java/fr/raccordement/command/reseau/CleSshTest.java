package fr.raccordement.command.reseau;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys made by ssh-keygen once; only their public halves were kept. */
class CleSshTest {

    @ParameterizedTest
    @ValueSource(strings = {"ed25519-256", "rsa-2048", "ecdsa-256", "ecdsa-384", "ecdsa-521"})
    void a_key_of_OpenSSH_is_a_key_with_or_without_comment(String name) throws IOException {
        var line = key(name);
        var parts = line.strip().split(" ");

        assertThat(CleSsh.isPublicKey(line)).isTrue();
        assertThat(CleSsh.isPublicKey(parts[0] + " " + parts[1])).isTrue();
        assertThat(CleSsh.isPublicKey(parts[0] + "  " + parts[1] + " deux mots")).isTrue();
    }

    @Test
    void an_RSA_key_below_2048_bits_is_refused() throws IOException {
        assertThat(CleSsh.isPublicKey(key("rsa-1024"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519-256", "rsa-2048", "ecdsa-256", "ecdsa-384", "ecdsa-521"})
    void a_key_cut_off_or_lengthened_anywhere_is_refused(String name) throws IOException {
        var parts = key(name).strip().split(" ");
        var blob = Base64.getDecoder().decode(parts[1]);

        for (int length = 0; length <= blob.length + 3; length++) {
            var changed = Base64.getEncoder().encodeToString(Arrays.copyOf(blob, length));
            assertThat(CleSsh.isPublicKey(parts[0] + " " + changed))
                    .as("%s bytes of %s", length, blob.length)
                    .isEqualTo(length == blob.length);
        }
    }

    @Test
    void the_type_is_that_of_the_key() throws IOException {
        var parts = key("ecdsa-256").strip().split(" ");

        assertThat(CleSsh.isPublicKey("ecdsa-sha2-nistp384 " + parts[1])).isFalse();
        assertThat(CleSsh.isPublicKey("ssh-dss " + parts[1])).isFalse();
        assertThat(CleSsh.isPublicKey(parts[1])).isFalse();
    }

    @Test
    void a_key_is_one_line() throws IOException {
        var line = key("ed25519-256").strip();

        assertThat(CleSsh.isPublicKey(line + "\n" + line)).isFalse();
        assertThat(CleSsh.isPublicKey(line + "\rcommand=\"x\"")).isFalse();
        assertThat(CleSsh.isPublicKey("command=\"x\" " + line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ssh-rsa",
                "ssh-rsa pas-du-base64!",
                "ssh-rsa AAAA",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5",
                "ssh-ed25519 /////w==",
                "-----BEGIN OPENSSH PRIVATE KEY-----"
            })
    void anything_else_is_refused(String text) {
        assertThat(CleSsh.isPublicKey(text)).isFalse();
    }

    @Test
    void a_line_without_end_is_refused() throws IOException {
        assertThat(CleSsh.isPublicKey(key("rsa-2048").strip() + " " + "x".repeat(4_000))).isFalse();
    }

    private static String key(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/ssh", name + ".pub"));
    }
}
