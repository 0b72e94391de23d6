package fr.raccordement.backup;

import fr.raccordement.processing.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** A tool with a backup: its directory, where the keys of contacts are, settings of the program. */
abstract class BackupCommand implements Tool, Callable<Integer> {

    static final String SETTINGS =
            "Settings of the program follow: --raccordement.data=DIR, or by the environment.";

    private final Logger log;

    @Parameters(paramLabel = "DIR", description = "Where the backup is, or begins.")
    private @Nullable Path directory;

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "Where the keys of contacts are, if not beside the events.")
    private @Nullable Path keys;

    @Unmatched private List<String> settings = new ArrayList<>();
    @Spec private @Nullable CommandSpec spec;

    BackupCommand(Logger log) {
        this.log = log;
    }

    @Override
    public int run(List<String> arguments) {
        return new CommandLine(this).execute(arguments.toArray(String[]::new));
    }

    @Override
    public Integer call() {
        var wrong = settings.stream().filter(it -> !it.matches("--[^=]+=.*")).toList();
        if (!wrong.isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "Not a setting, as --a.b=c: " + String.join(" ", wrong));
        }
        return Answers.of(log, this::work);
    }

    /** Does what was asked for. */
    abstract void work() throws IOException;

    Path directory() {
        return ofCaller(Objects.requireNonNull(directory));
    }

    /** Where the keys of contacts are. */
    Path keys() {
        return keys == null ? directory() : ofCaller(keys);
    }

    /** What whoever called meant, from where the script that starts the tool was called. */
    static Path ofCaller(Path path) {
        return Path.of(System.getenv().getOrDefault("CALLER_DIRECTORY", "")).resolve(path);
    }

    List<String> settings() {
        return settings;
    }
}
