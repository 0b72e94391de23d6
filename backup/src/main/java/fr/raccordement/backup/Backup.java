package fr.raccordement.backup;

import fr.raccordement.axon.events.EventTransfer;
import fr.raccordement.axon.events.StoredEvent;
import fr.raccordement.backup.BackupFailure.Code;
import fr.raccordement.command.contact.ContactKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One run of a backup: the events since the last run, the keys of contacts as they are now, and
 * what is new in the publication of the sealed log. Keys are read after the events: every event
 * names a key that was kept before it. The publication is read before the events: every event that
 * it has sealed is stored, and none is sealed that the backup does not have.
 */
final class Backup {

    private static final int BATCH_SIZE = 1_000;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final EventTransfer events;
    private final ContactKeys keys;
    private final Path publication;
    private final Clock clock;
    private final KeyFile.Effort cost;

    /**
     * @param publication where the sealed log is published; may be missing
     * @param cost of the encryption of the keys
     */
    Backup(
            EventTransfer events,
            ContactKeys keys,
            Path publication,
            Clock clock,
            KeyFile.Effort cost) {
        this.cost = cost;
        this.events = events;
        this.keys = keys;
        this.publication = publication;
        this.clock = clock;
    }

    /**
     * What a run has added.
     *
     * @param events how many events
     * @param manifest what the backup holds then
     */
    record Result(long events, Manifest manifest) {}

    /**
     * Adds a run to the backup of a directory.
     *
     * @param passphrase of the keys; null leaves them out
     * @param progress receives how many events are written
     */
    Result run(BackupDirectory directory, @Nullable String passphrase, LongConsumer progress)
            throws IOException {
        if (passphrase != null) {
            KeyFile.requireLong(passphrase);
        }
        if (events.isEmpty()) {
            throw new BackupFailure(Code.STORE_ABSENT, "The store of the events is empty.");
        }
        var before =
                directory
                        .manifest()
                        .orElseGet(
                                () ->
                                        Manifest.empty(
                                                events.kind(), events.identity(), clock.instant()));
        requireSame(before);
        before.runs().forEach(run -> directory.present(run.part()));
        before.logs().forEach(directory::present);
        var logs = logs(directory, before);
        var runs = new ArrayList<>(before.runs());
        var added = newEvents(directory, before, progress);
        if (added != null) {
            runs.add(added);
        }
        var manifest =
                new Manifest(
                        Manifest.FORMAT,
                        before.kind(),
                        before.store(),
                        clock.instant(),
                        List.copyOf(runs),
                        passphrase == null ? null : keys(directory, passphrase),
                        logs);
        directory.write(manifest);
        return new Result(added == null ? 0 : added.events(), manifest);
    }

    /** The last event that was backed up stands where it stood, or this is another history. */
    private void requireSame(Manifest before) {
        if (!before.kind().equals(events.kind()) || !before.store().equals(events.identity())) {
            throw new BackupFailure(
                    Code.BACKUP_OTHER_STORE,
                    "The directory holds the backup of the store %s; this one is %s."
                            .formatted(before.store(), events.identity()));
        }
        if (before.runs().isEmpty()) {
            return;
        }
        var last = before.runs().getLast();
        var there = events.from(last.last(), 1);
        if (there.isEmpty() || !isSame(there.getFirst(), last)) {
            throw new BackupFailure(
                    Code.BACKUP_OTHER_STORE,
                    "The store no longer has the event that was backed up last, at position %d: it was restored or changed since. Give this life of it a directory of its own."
                            .formatted(last.last()));
        }
    }

    private static boolean isSame(StoredEvent event, Manifest.Addition last) {
        return event.position() == last.last() && event.identifier().equals(last.lastIdentifier());
    }

    private Manifest.@Nullable Addition newEvents(
            BackupDirectory directory, Manifest before, LongConsumer progress) throws IOException {
        var next = before.runs().isEmpty() ? 0 : before.runs().getLast().last() + 1;
        var batch = events.from(next, BATCH_SIZE);
        if (batch.isEmpty()) {
            return null;
        }
        var first = batch.getFirst().position();
        var last = batch.getFirst();
        long count = 0;
        var name = EventFile.PREFIX + "en-cours";
        var writer = new EventFile.Writer(directory.unfinished(name), before.head());
        try (writer) {
            while (!batch.isEmpty()) {
                for (var event : batch) {
                    writer.add(event);
                }
                count += batch.size();
                last = batch.getLast();
                progress.accept(count);
                batch = events.from(last.position() + 1, BATCH_SIZE);
            }
        }
        var whole = EventFile.name(first, last.position());
        Files.move(directory.unfinished(name), directory.unfinished(whole));
        return new Manifest.Addition(
                directory.finish(whole),
                count,
                first,
                last.position(),
                last.identifier(),
                before.head(),
                writer.head());
    }

    private Manifest.Part keys(BackupDirectory directory, String passphrase) throws IOException {
        var name = KeyFile.PREFIX + stamp() + ".json";
        KeyFile.write(directory.unfinished(name), keys.all(), passphrase, cost);
        return directory.finish(name);
    }

    private List<Manifest.Part> logs(BackupDirectory directory, Manifest before)
            throws IOException {
        var logs = new ArrayList<>(before.logs());
        var name = LogFile.PREFIX + stamp() + ".zip";
        var earlier = before.logs().stream().map(part -> directory.file(part.file())).toList();
        if (LogFile.write(publication, earlier, directory.unfinished(name))) {
            logs.add(directory.finish(name));
        }
        return List.copyOf(logs);
    }

    private String stamp() {
        return STAMP.format(clock.instant());
    }
}
