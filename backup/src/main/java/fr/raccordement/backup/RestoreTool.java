package fr.raccordement.backup;

import fr.raccordement.processing.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Restores a backup into empty stores from the command line, or only checks it. */
public final class RestoreTool implements Tool {

    private static final Logger LOG = LoggerFactory.getLogger(RestoreTool.class);
    private static final String USAGE =
            "restore DIR [--until POSITION|INSTANT] [--keys DIR] [--forgotten-in DIR] [--check]"
                    + " [setting of the program, as --a=b, ...]";

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(List<String> arguments) {
        var line =
                CommandLine.parse(
                        arguments,
                        Set.of("--until", "--keys", "--forgotten-in"),
                        Set.of("--check"));
        if (line.isEmpty()) {
            LOG.error(USAGE);
            return Answers.BADLY_ASKED;
        }
        return Answers.of(LOG, () -> restore(line.get()));
    }

    private static void restore(CommandLine line) throws IOException {
        var wanted = line.options().get("--until");
        var until = wanted == null ? Until.THE_END : Until.parse(wanted);
        try (var directory = BackupDirectory.toRead(line.directory(), line.keys())) {
            var restore = new Restore(directory, until);
            var checked = restore.check();
            LOG.info(
                    "The backup of {} is whole: {} events; {} are wanted, up to position {}",
                    restore.manifest().at(),
                    restore.manifest().events(),
                    checked.events(),
                    checked.last());
            if (!line.options().containsKey("--check")) {
                fill(restore, checked.with(forgottenSince(line)), line);
            }
        }
    }

    /** What a later backup knows to be destroyed, where an old one is restored. */
    private static Set<String> forgottenSince(CommandLine line) throws IOException {
        var later = line.options().get("--forgotten-in");
        if (later == null) {
            return Set.of();
        }
        try (var directory = BackupDirectory.toRead(Path.of(later), Path.of(later))) {
            return new Restore(directory, Until.THE_END).destroyed();
        }
    }

    private static void fill(Restore restore, Restore.Checked checked, CommandLine line)
            throws IOException {
        try (var stores = StoresContext.open(false, line.settings())) {
            var keys = restore.keys(stores.settingsOfBackups().passphrase());
            var mark = stores.mark();
            Restore.requireEmpty(stores.events(), stores.keys(), stores.publication());
            var began = System.nanoTime();
            mark.ifPresent(UnfinishedRestore::begin);
            restore.run(
                    stores.events(),
                    stores.keys(),
                    stores.publication(),
                    checked,
                    keys,
                    new Progress(LOG));
            mark.ifPresent(UnfinishedRestore::end);
            LOG.info(
                    "{} events restored, up to position {}, in {} ms",
                    checked.events(),
                    checked.last(),
                    (System.nanoTime() - began) / 1_000_000);
        }
    }
}
