package fr.raccordement.command.reseau;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
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
    void a_point_is_of_the_curve_and_written_uncompressed() throws IOException {
        var point = field(key("ecdsa-256"), 2);
        assertThat(CleSsh.isPublicKey(nistp256(point))).isTrue();

        var compressed = Arrays.copyOf(point, 33);
        compressed[0] = (byte) (2 + (point[64] & 1));
        var elsewhere = point.clone();
        elsewhere[64] ^= 1;
        var wrong =
                List.of(
                        compressed,
                        elsewhere,
                        Arrays.copyOf(new byte[] {4}, 65),
                        Arrays.copyOf(point, 64),
                        new byte[] {4},
                        new byte[] {0},
                        new byte[0]);
        assertThat(wrong).noneMatch(it -> CleSsh.isPublicKey(nistp256(it)));
    }

    /** RFC 4251 section 5: a number is two's complement, without bytes that say nothing. */
    @Test
    void the_numbers_of_an_RSA_key_are_positive_odd_and_written_in_one_way() throws IOException {
        var e = field(key("rsa-2048"), 1);
        var n = field(key("rsa-2048"), 2);
        assertThat(CleSsh.isPublicKey(rsa(e, n))).isTrue();

        for (var exponent : numbers(new byte[] {1}, e)) {
            assertThat(CleSsh.isPublicKey(rsa(exponent, n))).as(hex(exponent)).isFalse();
        }
        for (var modulus : numbers(Arrays.copyOfRange(n, 1, n.length), n)) {
            assertThat(CleSsh.isPublicKey(rsa(e, modulus))).as(hex(modulus)).isFalse();
        }
    }

    /** What is no such number: the one given, and others made of a good one. */
    private static List<byte[]> numbers(byte[] bad, byte[] good) {
        var even = good.clone();
        even[even.length - 1] &= (byte) 0xFE;
        return List.of(
                bad,
                new byte[0],
                new byte[] {0},
                new byte[] {-1},
                even,
                new BigInteger(good).negate().toByteArray(),
                ByteBuffer.allocate(good.length + 1).put((byte) 0).put(good).array());
    }

    private static String hex(byte[] number) {
        return HexFormat.of().formatHex(number);
    }

    /** A field of the key of a line, the first being its type. */
    private static byte[] field(String line, int index) {
        var blob = ByteBuffer.wrap(Base64.getDecoder().decode(line.split(" ")[1]));
        for (int i = 0; i < index; i++) {
            blob.get(new byte[blob.getInt()]);
        }
        var field = new byte[blob.getInt()];
        blob.get(field);
        return field;
    }

    private static String rsa(byte[] exponent, byte[] modulus) {
        return line("ssh-rsa", List.of("ssh-rsa".getBytes(US_ASCII), exponent, modulus));
    }

    private static String nistp256(byte[] point) {
        var type = "ecdsa-sha2-nistp256";
        return line(type, List.of(type.getBytes(US_ASCII), "nistp256".getBytes(US_ASCII), point));
    }

    private static String line(String type, List<byte[]> fields) {
        var blob = ByteBuffer.allocate(1_000);
        fields.forEach(field -> blob.putInt(field.length).put(field));
        return type
                + " "
                + Base64.getEncoder().encodeToString(Arrays.copyOf(blob.array(), blob.position()));
    }

    private static String key(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/ssh", name + ".pub"));
    }
}
