package fr.raccordement.embeddedmongo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A second virtual machine, killed as by kill -9 once it has printed a line. */
public final class KilledProgram {

    /**
     * With assertions, as tests have them. It lives for seconds: what would optimise it for hours
     * costs more than it gives.
     */
    private static final List<String> OPTIONS =
            List.of("-ea", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private KilledProgram() {}

    /** Runs a main class until it prints a line that begins so, then kills it. */
    public static String killOnOutput(String beginning, Class<?> main, Object... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        List.of(arguments).forEach(argument -> command.add(argument.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var printed = new StringBuilder();
        var output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
        try (var lines = new BufferedReader(output)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                printed.append(line).append('\n');
                if (line.startsWith(beginning)) {
                    process.destroyForcibly().waitFor();
                    return line;
                }
            }
        }
        throw new IOException("The program ended before it printed " + beginning + ":\n" + printed);
    }
}
