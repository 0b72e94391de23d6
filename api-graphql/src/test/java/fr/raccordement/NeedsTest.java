package fr.raccordement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What makes and tries a release asks for the tools that not every machine has before it begins
 * anything ({@code packaging/needs}), in one sentence.
 */
class NeedsTest {

    private static final Path PACKAGING = Modules.PROJECT.resolve("packaging");

    /** What a bare Debian lacks. */
    private static final String FOREIGN =
            "buildah|curl|debootstrap|dpkg-deb|git|ip|node|npm|nsenter|openssl|pgrep|promtool"
                    + "|shellcheck|systemd-analyze|unshare";

    private static final Pattern CALLED =
            Pattern.compile("(?m)(?:^\\s*|[|;&(!] *|\\b(?:if|say \"[^\"]*\") )(" + FOREIGN + ") ");

    private static final Pattern ASKED =
            Pattern.compile("\\b(?:needs|tools\\+=)(?: \"\\$\\{tools\\[@]}\"| *\\()? *([a-z -]+)");

    @TempDir private Path withoutTools;

    static Stream<List<String>> scripts() {
        return Stream.of(
                List.of("bases", "target"),
                List.of("bases", "target", "root"),
                List.of("check"),
                List.of("check", "lint"),
                List.of("check", "boot"),
                List.of("check", "image", "operate"),
                List.of("drill"),
                List.of("lint/run"),
                List.of("release"),
                List.of("release", "--without-image"),
                List.of("release", "--only-image"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void what_is_missing_is_said_in_one_sentence(List<String> call)
            throws IOException, InterruptedException {
        var script = PACKAGING.resolve(call.getFirst());
        var said = said(script.toString(), call.subList(1, call.size()));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.lines())
                .singleElement()
                .asString()
                .matches(
                        Pattern.quote(script.toString())
                                + " needs (root: .+|.+, not on the path: on Debian, apt-get install"
                                + " .+)\\.");
    }

    @Test
    void all_that_is_missing_is_named_at_once_with_its_packages()
            throws IOException, InterruptedException {
        var asking =
                Files.writeString(
                        withoutTools.resolve("asking"),
                        """
                        . %s
                        needs sh node systemd-analyze buildah
                        """
                                .formatted(PACKAGING.resolve("needs")));
        Files.createSymbolicLink(withoutTools.resolve("sh"), Path.of("/bin/sh"));

        assertThat(said(asking.toString(), List.of()))
                .isEqualTo(
                        new Said(
                                1,
                                List.of(
                                        asking
                                                + " needs node, systemd-analyze, buildah, not on"
                                                + " the path: on Debian, apt-get install nodejs"
                                                + " systemd buildah.")));
    }

    @Test
    void a_script_asks_for_each_tool_that_it_calls() throws IOException {
        for (var name : List.of("bases", "check", "drill", "lint/run", "release")) {
            var text = Files.readString(PACKAGING.resolve(name)).replaceAll("(?m)^ *#.*$", "");
            var asked = new TreeSet<String>();
            ASKED.matcher(text).results().forEach(it -> asked.addAll(words(it)));
            var called = new TreeSet<String>();
            CALLED.matcher(text).results().forEach(it -> called.add(it.group(1)));

            assertThat(called).as(name).isNotEmpty();
            assertThat(asked).as(name).containsAll(called);
        }
    }

    private static List<String> words(MatchResult asked) {
        return List.of(asked.group(1).strip().split(" +"));
    }

    /** On a path that has nothing but what changes directories. */
    private Said said(String script, List<String> arguments)
            throws IOException, InterruptedException {
        var dirname = withoutTools.resolve("dirname");
        if (Files.notExists(dirname)) {
            Files.createSymbolicLink(dirname, Path.of("/usr/bin/dirname"));
        }
        var call = new ArrayList<>(List.of("/bin/bash", script));
        call.addAll(arguments);
        var builder = new ProcessBuilder(call).redirectErrorStream(true);
        builder.environment()
                .putAll(
                        Map.of(
                                "PATH", withoutTools.toString(),
                                "JAVA_HOME", System.getProperty("java.home")));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Said(process.waitFor(), said.lines().toList());
    }

    record Said(int code, List<String> lines) {}
}
