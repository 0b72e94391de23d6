package fr.raccordement.verifier;

import java.util.Base64;

/**
 * A checkpoint (C2SP tlog-checkpoint) whose signature has been verified.
 *
 * @param size of the tree
 * @param root of the tree
 * @param note that says so
 */
record SignedCheckpoint(long size, byte[] root, SignedNote note) {

    private static final String SIZE = "0|[1-9][0-9]{0,17}";

    /** Reads a signed note; refuses one that the key has not signed. */
    static SignedCheckpoint parse(String text, NoteKey key) throws RefusedException {
        var note = SignedNote.parse(text);
        if (!origin(note).equals(key.name())) {
            throw new RefusedException("The checkpoint is not of the log " + key.name());
        }
        if (!key.hasSigned(note)) {
            throw new RefusedException("The checkpoint is not signed by this key");
        }
        var lines = note.text().split("\n", -1);
        return new SignedCheckpoint(Long.parseLong(lines[1]), root(lines[2]), note);
    }

    /** The name of the log that a note says it is a checkpoint of; its form is right then. */
    static String origin(SignedNote note) throws RefusedException {
        var lines = note.text().split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty() || !lines[1].matches(SIZE)) {
            throw malformed();
        }
        root(lines[2]);
        for (var i = 3; i < lines.length - 1; i++) {
            if (lines[i].isEmpty()) {
                throw malformed();
            }
        }
        return lines[0];
    }

    private static byte[] root(String text) throws RefusedException {
        try {
            var root = Base64.getDecoder().decode(text);
            if (root.length == Hash.LENGTH) {
                return root;
            }
        } catch (IllegalArgumentException notBase64) {
            // refused as any other
        }
        throw malformed();
    }

    private static RefusedException malformed() {
        return new RefusedException("The checkpoint has no size or root");
    }
}
