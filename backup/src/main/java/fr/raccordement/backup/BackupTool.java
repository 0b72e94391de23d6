package fr.raccordement.backup;

import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Backs up an installation from the command line: one that is stopped, or any whose stores are
 * given by their addresses, be its program running or not.
 */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Backs up an installation: one that is stopped, or any whose stores are given by their"
                    + " addresses. Each run adds what is new.",
            "The keys of contacts are encrypted under RACCORDEMENT_SAUVEGARDE_PHRASE, or what is in"
                    + " the file raccordement.sauvegarde.phrase-fichier.",
            BackupCommand.SETTINGS
        },
        exitCodeListHeading = Answers.LIST,
        exitCodeList = {Answers.ON_DONE, Answers.ON_REFUSED, Answers.ON_BADLY_ASKED})
public final class BackupTool extends BackupCommand {

    private static final Logger LOG = LoggerFactory.getLogger(BackupTool.class);

    @Option(
            names = "--without-keys",
            description = "Leaves the keys out: contacts are unreadable then.")
    private boolean withoutKeys;

    public BackupTool() {
        super(LOG);
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    void work() throws IOException {
        try (var stores = StoresContext.open(true, settings())) {
            stores.requireInstallation();
            var passphrase = stores.settingsOfBackups().passphrase();
            if (!withoutKeys) {
                KeyFile.requireLong(passphrase);
            }
            try (var directory = BackupDirectory.toWrite(directory(), keys())) {
                var backup =
                        new Backup(
                                stores.events(),
                                stores.keys(),
                                stores.publication(),
                                Clock.systemUTC(),
                                KeyFile.Effort.USUAL);
                var began = System.nanoTime();
                var result =
                        backup.run(directory, withoutKeys ? null : passphrase, new Progress(LOG));
                LOG.info(
                        "{} events more, {} in all, up to position {}, in {} ms; head {}{}",
                        result.events(),
                        result.manifest().events(),
                        result.manifest().runs().getLast().last(),
                        (System.nanoTime() - began) / 1_000_000,
                        result.manifest().head(),
                        withoutKeys ? "; without the keys of contacts" : "");
            }
        }
    }
}
