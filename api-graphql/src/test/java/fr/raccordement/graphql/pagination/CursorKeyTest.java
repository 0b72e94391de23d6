package fr.raccordement.graphql.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CursorKeyTest {

    @TempDir Path temp;

    static Stream<byte[]> damaged() {
        return Stream.of(
                new byte[0],
                "\n".getBytes(StandardCharsets.UTF_8),
                "c2hvcnQ=".getBytes(StandardCharsets.UTF_8),
                "not Base64 of anything, however long it may be".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void a_damaged_file_is_named_with_the_remedy_and_stays_as_it_is(byte[] content)
            throws IOException {
        var file = temp.resolve("curseurs.cle");
        Files.write(file, content);

        assertThatThrownBy(() -> CursorKey.kept(file))
                .isInstanceOfSatisfying(
                        UnusableCursorKeyException.class,
                        refused -> assertThat(refused.action()).contains("backup", "delete"))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("damaged");
        assertThat(file).hasBinaryContent(content);
    }

    @Test
    void a_file_that_is_a_directory_is_named() throws IOException {
        var file = Files.createDirectory(temp.resolve("curseurs.cle"));

        assertThatThrownBy(() -> CursorKey.kept(file)).hasMessageContaining(file.toString());
    }

    @Test
    void a_setting_that_is_no_key_is_named_without_what_it_is() {
        assertThatThrownBy(() -> CursorKey.given("secret"))
                .isInstanceOf(UnusableCursorKeyException.class)
                .hasMessageContaining("raccordement.pagination.cle")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_key_is_made_once() {
        var file = temp.resolve("deeper/curseurs.cle");
        var signed = CursorKey.kept(file).sign(new byte[] {1});

        assertThat(CursorKey.kept(file).sign(new byte[] {1})).isEqualTo(signed);
    }
}
