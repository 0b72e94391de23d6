package fr.raccordement.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A signed note of C2SP signed-note, whose signatures nobody has verified yet.
 *
 * @param text what is signed, with its last newline
 * @param lines who signed it
 */
record SignedNote(String text, List<Line> lines) {

    private static final int MOST_LINES = 100;

    /**
     * A signature.
     *
     * @param name of the key
     * @param content the identifier of the key, and the signature
     */
    record Line(String name, byte[] content) {}

    static SignedNote parse(String note) throws RefusedException {
        var end = note.lastIndexOf("\n\n");
        if (end <= 0
                || !note.endsWith("\n")
                || note.chars().anyMatch(it -> it < ' ' && it != '\n')) {
            throw malformed();
        }
        var lines = new ArrayList<Line>();
        for (var line : note.substring(end + 2).lines().toList()) {
            lines.add(line(line));
        }
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw malformed();
        }
        return new SignedNote(note.substring(0, end + 1), List.copyOf(lines));
    }

    /** The signatures that say they are of that key, without its identifier. */
    List<byte[]> of(NoteKey key) {
        return lines.stream()
                .filter(it -> it.name().equals(key.name()))
                .map(Line::content)
                .filter(it -> Arrays.equals(it, 0, NoteKey.ID_LENGTH, key.id(), 0, key.id().length))
                .map(it -> Arrays.copyOfRange(it, NoteKey.ID_LENGTH, it.length))
                .toList();
    }

    private static Line line(String line) throws RefusedException {
        var parts = line.split(" ", -1);
        if (parts.length != 3 || !parts[0].equals("\u2014") || !NoteKey.isName(parts[1])) {
            throw malformed();
        }
        try {
            var content = Base64.getDecoder().decode(parts[2]);
            if (content.length <= NoteKey.ID_LENGTH) {
                throw malformed();
            }
            return new Line(parts[1], content);
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
    }

    private static RefusedException malformed() {
        return new RefusedException("The checkpoint is not a signed note");
    }
}
