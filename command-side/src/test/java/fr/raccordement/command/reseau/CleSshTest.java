package fr.raccordement.command.reseau;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
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
        var line = key("rsa-2048").strip() + " ";

        assertThat(CleSsh.isPublicKey(line + "x".repeat(4_000 - line.length()))).isTrue();
        assertThat(CleSsh.isPublicKey(line + "x".repeat(4_001 - line.length()))).isFalse();
    }

    /** RFC 5656 section 3.1: a point is written after SEC 1, uncompressed with 4 in front. */
    @Test
    void a_point_is_written_uncompressed() {
        assertThat(CleSsh.isPublicKey(nistp256(point(4, 65)))).isTrue();

        assertThat(CleSsh.isPublicKey(nistp256(point(2, 33)))).isFalse();
        assertThat(CleSsh.isPublicKey(nistp256(point(4, 64)))).isFalse();
        assertThat(CleSsh.isPublicKey(nistp256(point(4, 1)))).isFalse();
        assertThat(CleSsh.isPublicKey(nistp256(new byte[0]))).isFalse();
    }

    private static byte[] point(int form, int length) {
        var point = new byte[length];
        point[0] = (byte) form;
        return point;
    }

    private static String nistp256(byte[] point) {
        var type = "ecdsa-sha2-nistp256";
        var blob = ByteBuffer.allocate(200);
        for (var field : List.of(type.getBytes(US_ASCII), "nistp256".getBytes(US_ASCII), point)) {
            blob.putInt(field.length).put(field);
        }
        return type
                + " "
                + Base64.getEncoder().encodeToString(Arrays.copyOf(blob.array(), blob.position()));
    }

    private static String key(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/ssh", name + ".pub"));
    }
}
