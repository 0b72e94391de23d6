package fr.raccordement.backup;

import fr.raccordement.backup.BackupFailure.Code;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Up to where a history is restored: a position, an instant, or its end.
 *
 * @param position the last position wanted; null where there is none
 * @param instant the last instant wanted; null where there is none
 */
record Until(@Nullable Long position, @Nullable Instant instant) {

    static final Until THE_END = new Until(null, null);

    /** Reads a position, or an instant of ISO 8601 with its offset. */
    static Until parse(String text) {
        try {
            return text.matches("[0-9]{1,18}")
                    ? new Until(Long.valueOf(text), null)
                    : new Until(null, OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new BackupFailure(
                    Code.BACKUP_UNTIL,
                    "%s is neither a position nor an instant such as 2026-11-29T10:00:00Z."
                            .formatted(text),
                    e);
        }
    }

    /** Whether the history ends before this event. */
    boolean endsBefore(EventRecord event) {
        return position != null && event.position() > position
                || instant != null && Instant.parse(event.timestamp()).isAfter(instant);
    }

    /** Refuses what the backup does not reach. */
    void requireIn(Manifest manifest) {
        if (position != null
                && (manifest.runs().isEmpty() || manifest.runs().getLast().last() < position)) {
            throw new BackupFailure(
                    Code.BACKUP_UNTIL, "The backup ends before position %d.".formatted(position));
        }
    }
}
