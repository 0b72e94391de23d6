package fr.raccordement;

import fr.raccordement.graphql.demonstration.TrainingDay;
import fr.raccordement.processing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * Lives a short life in a directory of its own and ends: the demonstration, then what people and
 * programs ask for, over HTTP. The virtual machine that runs it records its AOT cache meanwhile.
 * Touches no data of an installation.
 */
public final class TrainTool implements Tool {

    private static final Logger LOG = LoggerFactory.getLogger(TrainTool.class);
    private static final String USAGE = "train [setting of the program, as --a=b, ...]";

    @Override
    public String name() {
        return "train";
    }

    @Override
    public int run(List<String> arguments) {
        if (!arguments.stream().allMatch(it -> it.startsWith("--") && it.contains("="))) {
            LOG.error(USAGE);
            return 2;
        }
        try {
            var data = Files.createTempDirectory("raccordement-train");
            try {
                live(data, arguments);
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
