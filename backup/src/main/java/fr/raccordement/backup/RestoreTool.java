package fr.raccordement.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Restores a backup into empty stores from the command line, or only checks it. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Restores a backup into the empty stores that the settings name, of whatever kind.",
            "The keys of contacts are read with RACCORDEMENT_SAUVEGARDE_PHRASE, or what is in the"
                    + " file raccordement.sauvegarde.phrase-fichier.",
            BackupCommand.SETTINGS
        },
        exitCodeListHeading = Answers.LIST,
        exitCodeList = {Answers.ON_DONE, Answers.ON_REFUSED, Answers.ON_BADLY_ASKED})
public final class RestoreTool extends BackupCommand {

    private static final Logger LOG = LoggerFactory.getLogger(RestoreTool.class);

    @Option(names = "--check", description = "Reads all of it, and touches no store.")
    private boolean check;

    @Option(
            names = "--until",
            paramLabel = "WHEN",
            description = "Ends there: a position, or an instant such as 2026-11-29T10:00:00Z.")
    private @Nullable String until;

    @Option(
            names = "--forgotten-in",
            paramLabel = "DIR",
            description = "A later backup; keys that were destroyed there do not come back.")
    private @Nullable Path forgottenIn;

    public RestoreTool() {
        super(LOG);
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    void work() throws IOException {
        var end = until == null ? Until.THE_END : Until.parse(until);
        try (var directory = BackupDirectory.toRead(directory(), keys())) {
            var restore = new Restore(directory, end);
            var checked = restore.check();
            LOG.info(
                    "The backup of {} is whole: {} events; {} are wanted, up to position {}",
                    restore.manifest().at(),
                    restore.manifest().events(),
                    checked.events(),
                    checked.last());
            if (!check) {
                fill(restore, checked.with(forgottenSince()));
            }
        }
    }

    /** What a later backup knows to be destroyed, where an old one is restored. */
    private Set<String> forgottenSince() throws IOException {
        if (forgottenIn == null) {
            return Set.of();
        }
        var later = ofCaller(forgottenIn);
        try (var directory = BackupDirectory.toRead(later, later)) {
            return new Restore(directory, Until.THE_END).destroyed();
        }
    }

    private void fill(Restore restore, Restore.Checked checked) throws IOException {
        try (var stores = StoresContext.open(false, settings())) {
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
