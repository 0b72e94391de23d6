package fr.raccordement;

import fr.raccordement.graphql.demonstration.TrainingDay;
import fr.raccordement.processing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * Lives a short life in a directory of its own and ends: the demonstration, then what people and
 * programs ask for, over HTTP. The virtual machine that runs it records its AOT cache meanwhile.
 * Touches no data of an installation.
 */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Lives a short life for the AOT cache that the virtual machine records meanwhile; see"
                    + " packaging/train.",
            "Settings of the program follow: --a.b=c."
        },
        exitCodeListHeading = "Answers:%n",
        exitCodeList = {"0:it came to its end", "1:it did not", "2:badly asked"})
public final class TrainTool implements Tool, Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(TrainTool.class);

    @Unmatched private List<String> settings = new ArrayList<>();
    @Spec private @Nullable CommandSpec spec;

    @Override
    public String name() {
        return "train";
    }

    @Override
    public int run(List<String> arguments) {
        return new CommandLine(this).execute(arguments.toArray(String[]::new));
    }

    @Override
    public Integer call() {
        if (!settings.stream().allMatch(it -> it.matches("--[^=]+=.*"))) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "Not settings, as --a.b=c: " + String.join(" ", settings));
        }
        try {
            var data = Files.createTempDirectory("raccordement-train");
            try {
                live(data, settings);
                return 0;
            } finally {
                FileSystemUtils.deleteRecursively(data);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("The training came to no end", e);
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static void live(Path data, List<String> arguments)
            throws IOException, InterruptedException {
        var settings =
                Stream.concat(
                        Stream.of(
                                "--raccordement.data=" + data,
                                "--server.port=0",
                                "--raccordement.limites.requests-per-second=100000",
                                "--raccordement.delegation.delai-activation=1s"),
                        arguments.stream());
        try (var program =
                SpringApplication.run(
                        RaccordementApplication.class, settings.toArray(String[]::new))) {
            var environment = program.getEnvironment();
            new TrainingDay(environment.getRequiredProperty("local.server.port", int.class)).live();
        }
    }
}
