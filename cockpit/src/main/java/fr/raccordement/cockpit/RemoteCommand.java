package fr.raccordement.cockpit;

import fr.raccordement.processing.Tool;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command of the cockpit: a tool of the program that asks a running one. */
abstract class RemoteCommand implements Tool, Callable<Integer> {

    @Mixin private final RemoteOptions options = new RemoteOptions();
    @Spec private @Nullable CommandSpec spec;

    @Override
    public int run(List<String> arguments) {
        return new CommandLine(this).execute(arguments.toArray(String[]::new));
    }

    @Override
    public Integer call() {
        try (var program = new Remote(options)) {
            return ask(program);
        } catch (Remote.UnansweredException e) {
            err().println(e.getMessage());
            return ExitCodes.UNANSWERED;
        }
    }

    /** Asks, says what it found, and answers how it is. */
    abstract int ask(Remote program) throws Remote.UnansweredException;

    PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
