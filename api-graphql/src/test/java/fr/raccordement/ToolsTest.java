package fr.raccordement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.processing.Tool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every command that a person types says of itself: those of the script, which its first lines
 * list, and the tools of the program.
 */
class ToolsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LISTED = Pattern.compile("(?m)^# {3}\\./raccordement (\\S+) ");

    /** Its options are Maven's own, and so is its help. */
    private static final String MAVEN = "mvn";

    static List<Tool> tools() {
        return ServiceLoader.load(Tool.class).stream().map(ServiceLoader.Provider::get).toList();
    }

    static Set<String> namesOfTools() {
        return Set.copyOf(tools().stream().map(Tool::name).toList());
    }

    /** What the script lists, in its order. */
    static List<String> listed() throws IOException {
        return LISTED.matcher(Files.readString(ROOT.resolve("raccordement")))
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    /** Those that no tool of the program does. */
    static Stream<String> ofTheScript() throws IOException {
        var tools = new ArrayList<>(namesOfTools());
        // packaging/train calls the tool, a person calls the script
        tools.remove("train");
        return listed().stream().filter(it -> !tools.contains(it) && !it.equals(MAVEN));
    }

    @Test
    void every_tool_of_the_program_is_listed() throws IOException {
        assertThat(listed()).doesNotHaveDuplicates().containsAll(namesOfTools());
    }

    @ParameterizedTest
    @MethodSource("tools")
    void a_tool_says_how_it_is_called_and_what_it_answers(Tool tool) {
        for (var help : List.of("--help", "-h")) {
            var out = System.out;
            var said = new ByteArrayOutputStream();
            System.setOut(new PrintStream(said, true, UTF_8));
            try {
                assertThat(tool.run(List.of(help))).isZero();
            } finally {
                System.setOut(out);
            }
            assertThat(said.toString(UTF_8))
                    .startsWith("Usage: " + tool.name())
                    .contains("Answers:")
                    .containsPattern("(?m)^ +0 +\\w")
                    .containsPattern("(?m)^ +1 +\\w")
                    .containsPattern("(?m)^ +2 +\\w");
        }
    }

    @ParameterizedTest
    @MethodSource("tools")
    void a_tool_that_is_badly_asked_answers_2(Tool tool) {
        assertThat(tool.run(List.of("--no-such-option"))).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("ofTheScript")
    void a_command_of_the_script_says_how_it_is_called_and_what_it_answers(String command)
            throws IOException, InterruptedException {
        for (var help : List.of("--help", "-h")) {
            var said = script(command, help);
            assertThat(said.code()).isZero();
            assertThat(said.out())
                    .contains("./raccordement " + command)
                    .contains("Answers:")
                    .containsPattern("(?m)^ +\\d+ +\\w");
        }
    }

    @Test
    void the_script_itself_has_help() throws IOException, InterruptedException {
        var all = script("--help");
        assertThat(all.code()).isZero();
        assertThat(all.out()).contains(listed());
        assertThat(script("help")).isEqualTo(all);
        assertThat(script("no-such-command")).isEqualTo(new Said(2, ""));
        assertThat(script()).isEqualTo(new Said(2, ""));
    }

    @Test
    void a_command_of_the_script_that_is_badly_asked_answers_2()
            throws IOException, InterruptedException {
        for (var badly :
                List.of(
                        List.of("mutate"),
                        List.of("release", "--no-such-option"),
                        List.of("faults", "many"),
                        List.of("faults", "0"),
                        List.of("faults", "3", "-1"),
                        List.of("populate"),
                        List.of("populate", "many"),
                        List.of("populate", "0"),
                        List.of("populate", "-3"),
                        List.of("populate", "1.5"),
                        List.of("populate", "--raccordement.data=data"),
                        List.of("bench", "no-such-bench"),
                        List.of("bench", "--rounds"),
                        List.of("bench", "start", "--rounds", "0"),
                        List.of("bench", "warmth", "--seconds", "15"),
                        List.of("bench", "http", "--pairs", "envers"),
                        List.of("bench", "http", "growth"),
                        List.of("bench", "growth", "--samples", "few"))) {
            assertThat(script(badly.toArray(String[]::new))).isEqualTo(new Said(2, ""));
        }
    }

    /** Its standard output; what it says of a mistake goes to the other one. */
    private static Said script(String... arguments) throws IOException, InterruptedException {
        var call = new ArrayList<>(List.of("bash", ROOT.resolve("raccordement").toString()));
        call.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(call).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Said(process.waitFor(), out);
    }

    record Said(int code, String out) {}
}
