package fr.raccordement.backup;

import fr.raccordement.processing.Tool;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backs up an installation from the command line: one that is stopped, or any whose stores are
 * given by their addresses, be its program running or not.
 */
public final class BackupTool implements Tool {

    private static final Logger LOG = LoggerFactory.getLogger(BackupTool.class);
    private static final String USAGE =
            "backup DIR [--keys DIR] [--without-keys] [setting of the program, as --a=b, ...]";

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> arguments) {
        var line = CommandLine.parse(arguments, Set.of("--keys"), Set.of("--without-keys"));
        if (line.isEmpty()) {
            LOG.error(USAGE);
            return Answers.BADLY_ASKED;
        }
        return Answers.of(LOG, () -> backUp(line.get()));
    }

    private static void backUp(CommandLine line) throws IOException {
        try (var stores = StoresContext.open(true, line.settings())) {
            stores.requireInstallation();
            var passphrase = stores.settingsOfBackups().passphrase();
            var withKeys = !line.options().containsKey("--without-keys");
            if (withKeys) {
                KeyFile.requireLong(passphrase);
            }
            try (var directory = BackupDirectory.toWrite(line.directory(), line.keys())) {
                var backup =
                        new Backup(
                                stores.events(),
                                stores.keys(),
                                stores.publication(),
                                Clock.systemUTC(),
                                KeyFile.Effort.USUAL);
                var began = System.nanoTime();
                var result = backup.run(directory, withKeys ? passphrase : null, new Progress(LOG));
                LOG.info(
                        "{} events more, {} in all, up to position {}, in {} ms; head {}{}",
                        result.events(),
                        result.manifest().events(),
                        result.manifest().runs().getLast().last(),
                        (System.nanoTime() - began) / 1_000_000,
                        result.manifest().head(),
                        withKeys ? "" : "; without the keys of contacts");
            }
        }
    }
}
