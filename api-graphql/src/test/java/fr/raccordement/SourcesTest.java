package fr.raccordement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no source of any module says, tests included; the bench, no module, may pause. */
class SourcesTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** Cut in two, so that this file is not found. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thread|.sleep(",
                "TimeUnit.SECONDS|.sleep(",
                "@Dis|abled",
                "@Mockito|Bean",
                "Mockito|.mock(",
                "@Suppress|Warnings(\"unused\")"
            })
    void nothing_sleeps_mocks_or_is_switched_off(String cut) throws IOException {
        var forbidden = cut.replace("|", "");

        assertThat(sources()).filteredOn(file -> read(file).contains(forbidden)).isEmpty();
    }

    @Test
    void the_sources_of_all_modules_are_read() throws IOException {
        assertThat(sources())
                .extracting(file -> PROJECT.relativize(file).getName(0).toString())
                .contains("core-api", "command-side", "query-side", "axon-config", "api-graphql");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().matches(".*/src/(main|test)/java/.*"))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
