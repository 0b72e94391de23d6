package fr.raccordement.backup;

import fr.raccordement.api.sauvegarde.query.EtatSauvegarde;
import fr.raccordement.api.sauvegarde.query.SauvegardeView;
import fr.raccordement.axon.events.EventTransfer;
import fr.raccordement.command.contact.ContactKeys;
import fr.raccordement.supervision.Supervised;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The backups that the running program makes, one at a time, on a thread of their own. */
final class BackupRuns implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackupRuns.class);
    private static final Duration JOIN_TIMEOUT = Duration.ofSeconds(15);
    private static final SauvegardeView NONE =
            new SauvegardeView(EtatSauvegarde.AUCUNE, null, null, 0, null, null, null, null, null);

    private final EventTransfer events;
    private final ContactKeys keys;
    private final Path publication;
    private final SauvegardeSettings settings;
    private final Clock clock;
    private volatile SauvegardeView last = NONE;
    private @Nullable Thread thread;

    BackupRuns(
            EventTransfer events,
            ContactKeys keys,
            Path publication,
            SauvegardeSettings settings,
            Clock clock) {
        this.events = events;
        this.keys = keys;
        this.publication = publication;
        this.settings = settings;
        this.clock = clock;
    }

    /** The run under way, or the last one of this program. */
    SauvegardeView last() {
        return last;
    }

    boolean isConfigured() {
        return settings.repertoire() != null;
    }

    /**
     * Begins a run.
     *
     * @return false where one is under way
     */
    synchronized boolean begin() {
        var root = settings.repertoire();
        if (root == null || thread != null && thread.isAlive()) {
            return false;
        }
        var began = NONE.begun(clock.instant());
        last = began;
        thread = Supervised.once("backup", () -> run(root, began));
        thread.start();
        return true;
    }

    private void run(Path root, SauvegardeView began) {
        try {
            last = backUp(root, began);
            LOG.info("Backed up: {} events more", last.evenements());
        } catch (IOException | RuntimeException | Error e) {
            var failure = Answers.failure(e);
            Answers.log(LOG, failure, e);
            last = began.failed(clock.instant(), failure.code().name(), failure.getMessage());
        }
    }

    private SauvegardeView backUp(Path root, SauvegardeView began) throws IOException {
        var passphrase = settings.passphrase();
        KeyFile.requireLong(passphrase);
        var place = settings.cles() == null ? root : settings.cles();
        try (var directory = BackupDirectory.toWrite(root, place)) {
            var result =
                    new Backup(events, keys, publication, clock, KeyFile.Effort.USUAL)
                            .run(directory, passphrase, written -> last = began.written(written));
            var manifest = result.manifest();
            return began.done(
                    clock.instant(),
                    result.events(),
                    manifest.events(),
                    manifest.runs().getLast().last(),
                    manifest.head());
        }
    }

    @Override
    public synchronized void close() {
        if (thread != null) {
            try {
                thread.join(JOIN_TIMEOUT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
