package fr.raccordement.backup;

import fr.raccordement.axon.events.EventTransfer;
import fr.raccordement.axon.events.StoredEvent;
import fr.raccordement.backup.BackupFailure.Code;
import fr.raccordement.command.contact.ContactKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Fills an empty store from a backup, all of which is checked first. A key that any event of the
 * backup destroyed is not brought back, be it in the file of keys and be the event after the end of
 * what is restored: only its name is, so that it is never made again (D-199).
 */
final class Restore {

    private static final int BATCH_SIZE = 500;

    /** The events that destroy a key, named by their field {@code cle}. */
    private static final Set<String> DESTROYING =
            Set.of(
                    "fr.raccordement.api.fiche.event.ContactsForgotten",
                    "fr.raccordement.api.avis.event.CourrielForgotten",
                    "fr.raccordement.api.raccordementapi.event.RaccordementApiContactForgotten",
                    "fr.raccordement.api.texte.event.TextesForgotten",
                    "fr.raccordement.api.webhook.event.WebhookSecretRetired");

    private final BackupDirectory directory;
    private final Manifest manifest;
    private final Until until;

    Restore(BackupDirectory directory, Until until) throws IOException {
        this.directory = directory;
        this.manifest =
                directory
                        .manifest()
                        .orElseThrow(
                                () -> new BackupFailure(Code.BACKUP_ABSENT, "There is no backup."));
        this.until = until;
    }

    /**
     * What a check has found.
     *
     * @param events how many events are to be restored
     * @param last position of the last of them
     * @param destroyed the keys that the events of the whole backup destroyed
     */
    record Checked(long events, long last, Set<String> destroyed) {

        /** The same, with keys that are known to be destroyed from elsewhere. */
        Checked with(Set<String> others) {
            var all = new HashSet<>(destroyed);
            all.addAll(others);
            return new Checked(events, last, all);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads all of the backup; refuses what is not what was written. */
    Checked check() throws IOException {
        until.requireIn(manifest);
        requireAllThere();
        var destroyed = new HashSet<String>();
        var wanted = new Wanted(until);
        read(
                event -> {
                    wanted.accept(event);
                    key(event).ifPresent(destroyed::add);
                });
        for (var log : manifest.logs()) {
            directory.checked(log);
        }
        if (manifest.keys() != null) {
            directory.checked(manifest.keys());
        }
        wanted.end();
        if (wanted.count == 0) {
            throw new BackupFailure(
                    Code.BACKUP_UNTIL, "The backup has no event until then; nothing is restored.");
        }
        return new Checked(wanted.count, wanted.last, destroyed);
    }

    /** The names of the keys that events of the backup destroyed. */
    Set<String> destroyed() throws IOException {
        var destroyed = new HashSet<String>();
        requireAllThere();
        read(event -> key(event).ifPresent(destroyed::add));
        return destroyed;
    }

    private static Optional<String> key(EventRecord event) {
        return DESTROYING.contains(event.payloadType()) ? event.field("cle") : Optional.empty();
    }

    private void requireAllThere() {
        manifest.runs().forEach(run -> directory.present(run.part()));
        manifest.logs().forEach(directory::present);
        if (manifest.keys() != null) {
            directory.present(manifest.keys());
        }
    }

    private void read(Consumer<EventRecord> reader) throws IOException {
        var expected = HashChain.EMPTY;
        long last = -1;
        for (var run : manifest.runs()) {
            if (!run.previous().equals(expected) || run.first() <= last) {
                throw new BackupFailure(
                        Code.BACKUP_GAP,
                        run.part().file() + " does not continue the file before it.");
            }
            EventFile.read(directory.present(run.part()), run, reader);
            directory.checked(run.part());
            expected = run.head();
            last = run.last();
        }
    }

    /** The keys as of the last run, without those destroyed by any event since. */
    Map<String, Optional<byte[]>> keys(@Nullable String passphrase) throws IOException {
        if (manifest.keys() == null) {
            return Map.of();
        }
        if (passphrase == null) {
            throw new BackupFailure(
                    Code.BACKUP_PASSPHRASE,
                    "The keys of contacts are encrypted: set RACCORDEMENT_SAUVEGARDE_PHRASE, or"
                            + " raccordement.sauvegarde.phrase-fichier.");
        }
        return KeyFile.read(directory.checked(manifest.keys()), passphrase);
    }

    /**
     * Fills the stores. To be called with what {@link #check} has found.
     *
     * @param kept the keys, decrypted
     * @param progress receives how many events are written
     */
    void run(
            EventTransfer events,
            ContactKeys keys,
            Path publication,
            Checked checked,
            Map<String, Optional<byte[]>> kept,
            LongConsumer progress)
            throws IOException {
        requireEmpty(events, keys, publication);
        try {
            events.fill(
                    () -> {
                        events.adopt(manifest.kind(), manifest.store());
                        keys(kept, checked.destroyed(), keys);
                        events(events, progress);
                        publication(publication);
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Put in place in one step, whole. */
    private void publication(Path publication) {
        var files = manifest.logs().stream().map(part -> directory.file(part.file())).toList();
        var unfinished = publication.resolveSibling(publication.getFileName() + ".unfinished");
        try {
            FileSystemUtils.deleteRecursively(unfinished);
            LogFile.restore(files, unfinished);
            if (!files.isEmpty()) {
                Files.deleteIfExists(publication);
                Files.move(unfinished, publication);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses to mix two histories. */
    static void requireEmpty(EventTransfer events, ContactKeys keys, Path publication)
            throws IOException {
        if (!events.isEmpty()) {
            throw notEmpty("The store of the events holds events");
        }
        if (!keys.all().isEmpty()) {
            throw notEmpty("The store of the keys of contacts holds keys");
        }
        if (Files.isDirectory(publication)) {
            try (var files = Files.list(publication)) {
                if (files.findAny().isPresent()) {
                    throw notEmpty("A sealed log is published in " + publication);
                }
            }
        }
    }

    private static BackupFailure notEmpty(String what) {
        return new BackupFailure(
                Code.STORE_NOT_EMPTY, what + "; a backup is restored into empty stores only.");
    }

    private static void keys(
            Map<String, Optional<byte[]>> kept, Set<String> destroyed, ContactKeys keys) {
        kept.forEach(
                (name, key) -> {
                    if (key.isPresent() && !destroyed.contains(name)) {
                        keys.keep(name, key.get());
                    } else {
                        keys.destroy(name);
                    }
                });
        destroyed.stream().filter(name -> !kept.containsKey(name)).forEach(keys::destroy);
    }

    private void events(EventTransfer events, LongConsumer progress) {
        var batch = new ArrayList<StoredEvent>();
        var written = new long[1];
        var wanted =
                new Wanted(until) {
                    @Override
                    void keep(EventRecord event) {
                        batch.add(event.event());
                        if (batch.size() == BATCH_SIZE) {
                            write();
                        }
                    }

                    private void write() {
                        events.append(manifest.kind(), List.copyOf(batch));
                        written[0] += batch.size();
                        progress.accept(written[0]);
                        batch.clear();
                    }

                    @Override
                    void end() {
                        super.end();
                        if (!batch.isEmpty()) {
                            write();
                        }
                    }
                };
        try {
            for (var run : manifest.runs()) {
                if (wanted.isOver()) {
                    break;
                }
                EventFile.read(directory.present(run.part()), run, wanted::accept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        wanted.end();
    }

    /**
     * The events until the end that is wanted. What one request did is restored whole or not at
     * all: the events of one correlation wait until another follows.
     */
    private static class Wanted {

        private final Until until;
        private final List<EventRecord> together = new ArrayList<>();
        private Optional<String> correlation = Optional.empty();
        private boolean over;
        private long count;
        private long last = -1;

        Wanted(Until until) {
            this.until = until;
        }

        boolean isOver() {
            return over;
        }

        void accept(EventRecord event) {
            if (over) {
                return;
            }
            var caused = event.correlation();
            var follows = caused.isPresent() && caused.equals(correlation);
            if (until.endsBefore(event)) {
                over = true;
                if (follows) {
                    together.clear();
                }
                return;
            }
            if (!follows) {
                flush();
                correlation = caused;
            }
            together.add(event);
        }

        /** To be called after the last event. */
        void end() {
            flush();
        }

        void keep(EventRecord event) {}

        private void flush() {
            for (var event : together) {
                count++;
                last = event.position();
                keep(event);
            }
            together.clear();
        }
    }
}
