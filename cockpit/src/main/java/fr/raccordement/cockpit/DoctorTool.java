package fr.raccordement.cockpit;

import fr.raccordement.processing.Tool;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Says before a start whether a configuration would do, and whether its stores can be used. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a configuration and its stores before a start, and changes nothing.",
            "Settings follow as for the program: --raccordement.data=DIR, or by the environment."
        },
        exitCodeListHeading = "Answers:%n",
        exitCodeList = {
            "0:it would start; what is marked ? is not fit for production",
            "1:it would not, or with --strict anything is not fit for production",
            "2:badly asked"
        })
public final class DoctorTool implements Tool, Callable<Integer> {

    @Option(names = "--strict", description = "What is not fit for production is a failure too.")
    private boolean strict;

    @Unmatched private List<String> settings = new ArrayList<>();
    @Spec private @Nullable CommandSpec spec;

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public int run(List<String> arguments) {
        return new CommandLine(this).execute(arguments.toArray(String[]::new));
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        var wrong = settings.stream().filter(it -> !it.matches("--[^=]+=.*")).toList();
        if (!wrong.isEmpty()) {
            line.getErr().println("Not a setting, as --a.b=c: " + String.join(" ", wrong));
            return ExitCodes.BADLY_ASKED;
        }
        var builder =
                new SpringApplicationBuilder(Nothing.class)
                        .web(WebApplicationType.NONE)
                        .logStartupInfo(false)
                        .properties("logging.level.root=error");
        // They would refuse what is to be said beside all else.
        builder.application().setInitializers(List.of());
        try (var nothing = builder.run(settings.toArray(String[]::new))) {
            return said(line.getOut(), new Examination(nothing.getEnvironment()).all());
        }
    }

    private int said(PrintWriter out, List<Examination.Finding> findings) {
        findings.forEach(it -> out.println(it.mark() + " " + it.sentence()));
        var failed =
                findings.stream().anyMatch(it -> it.diagnosis() == Examination.Diagnosis.WRONG);
        var doubted =
                findings.stream().anyMatch(it -> it.diagnosis() == Examination.Diagnosis.UNFIT);
        out.println(
                failed
                        ? "It would not start, or not work: see what is marked x."
                        : doubted ? "It would start; see what is marked ?." : "All is well.");
        return failed || strict && doubted ? ExitCodes.ATTENTION : ExitCodes.WELL;
    }

    /** A context that has nothing but the settings. */
    static class Nothing {}
}
