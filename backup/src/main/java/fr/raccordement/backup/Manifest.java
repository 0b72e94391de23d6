package fr.raccordement.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.backup.BackupFailure.Code;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a backup holds; written last, in one step, so that a backup is what its manifest says.
 *
 * @param format {@value #FORMAT}
 * @param kind the kind of store that the positions are of
 * @param store which store
 * @param at when the last run ended
 * @param runs the files of events, in order
 * @param keys the keys of contacts as of the last run; null where they were left out
 * @param logs the files of the sealed log's publication, in order
 */
record Manifest(
        String format,
        String kind,
        String store,
        Instant at,
        List<Addition> runs,
        @Nullable Part keys,
        List<Part> logs) {

    static final String FORMAT = "raccordement-sauvegarde-1";
    static final String NAME = "manifest.json";

    /**
     * A file of the backup.
     *
     * @param file its name
     * @param sha256 of its bytes, hexadecimal
     */
    record Part(String file, String sha256) {}

    /**
     * The events of one run.
     *
     * @param part its file
     * @param events how many
     * @param first position of the first
     * @param last position of the last
     * @param lastIdentifier identifier of the last
     * @param previous the head of the chain before it
     * @param head the head of the chain after it
     */
    record Addition(
            Part part,
            long events,
            long first,
            long last,
            String lastIdentifier,
            String previous,
            String head) {}

    static Manifest empty(String kind, String store, Instant at) {
        return new Manifest(FORMAT, kind, store, at, List.of(), null, List.of());
    }

    /** The head of the chain of all events. */
    String head() {
        return runs.isEmpty() ? HashChain.EMPTY : runs.getLast().head();
    }

    long events() {
        return runs.stream().mapToLong(Addition::events).sum();
    }

    /** Two lines: the JSON, and its SHA-256. */
    byte[] text() {
        var json = EventRecord.JSON.writeValueAsString(this);
        return "%s\n%s\n".formatted(json, sum(json)).getBytes(UTF_8);
    }

    static Manifest parse(byte[] bytes) {
        var lines = new String(bytes, UTF_8).lines().toList();
        if (lines.size() != 2 || !sum(lines.getFirst()).equals(lines.getLast())) {
            throw new BackupFailure(Code.BACKUP_DAMAGED, NAME + " is not what was written.");
        }
        try {
            var json = EventRecord.JSON.readTree(lines.getFirst());
            if (!json.path("format").asString("").equals(FORMAT)) {
                throw new BackupFailure(
                        Code.BACKUP_FORMAT,
                        "The backup has the format %s; this program reads %s."
                                .formatted(json.path("format").asString(""), FORMAT));
            }
            return EventRecord.JSON.treeToValue(json, Manifest.class);
        } catch (JacksonException e) {
            throw new BackupFailure(Code.BACKUP_DAMAGED, NAME + " cannot be read.", e);
        }
    }

    private static String sum(String json) {
        return HashChain.hex(HashChain.sha256().digest(json.getBytes(UTF_8)));
    }
}
