package fr.raccordement.scellement;

import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;

/**
 * The log at one moment, as a signed note of C2SP tlog-checkpoint.
 *
 * @param origin the name of the log
 * @param size how many events it held
 * @param root the root of their tree
 * @param at when it was signed
 * @param note the signed note itself
 */
record Checkpoint(String origin, long size, byte[] root, Instant at, String note) {

    private static final String DATE = "date ";

    /** The signed text: the three lines of a checkpoint, and the instant. */
    static String body(String origin, long size, byte[] root, Instant at) {
        return "%s\n%d\n%s\n%s%s\n"
                .formatted(origin, size, Base64.getEncoder().encodeToString(root), DATE, at);
    }

    /** The text that is signed, with its last newline. */
    String text() {
        return note.substring(0, note.indexOf("\n\n") + 1);
    }

    /** The lines that say who signed it. */
    Stream<String> signatures() {
        return note.substring(note.indexOf("\n\n") + 2).lines();
    }

    /** The same with what others have signed of it. */
    Checkpoint with(String otherNote) {
        return new Checkpoint(origin, size, root, at, otherNote);
    }

    /**
     * Reads a note; its signature is not verified.
     *
     * @throws IllegalArgumentException where it is no checkpoint of ours
     */
    static Checkpoint parse(String note) {
        var lines = note.split("\n", 5);
        if (lines.length < 5 || !lines[3].startsWith(DATE) || !note.contains("\n\n")) {
            throw new IllegalArgumentException("This is no checkpoint of the sealed log");
        }
        return new Checkpoint(
                lines[0],
                Long.parseLong(lines[1]),
                Base64.getDecoder().decode(lines[2]),
                Instant.parse(lines[3].substring(DATE.length())),
                note);
    }
}
