package fr.raccordement.verifier;

import java.util.Base64;

/**
 * A checkpoint (C2SP tlog-checkpoint) whose signature has been verified.
 *
 * @param size of the tree
 * @param root of the tree
 */
record SignedCheckpoint(long size, byte[] root) {

    /** Reads a signed note; refuses one that the key has not signed. */
    static SignedCheckpoint parse(String note, PublicKeyOfLog key) throws RefusedException {
        var end = note.indexOf("\n\n");
        if (end < 0) {
            throw new RefusedException("The checkpoint is not a signed note");
        }
        var body = note.substring(0, end + 1);
        var lines = body.split("\n");
        if (lines.length < 3 || !lines[0].equals(key.name())) {
            throw new RefusedException("The checkpoint is not of the log " + key.name());
        }
        var prefix = "\u2014 " + key.name() + " ";
        var isSigned =
                note.substring(end + 2)
                        .lines()
                        .filter(line -> line.startsWith(prefix))
                        .anyMatch(line -> key.signed(body, decode(line, prefix)));
        if (!isSigned) {
            throw new RefusedException("The checkpoint is not signed by this key");
        }
        try {
            return new SignedCheckpoint(
                    Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
        } catch (IllegalArgumentException malformed) {
            throw new RefusedException("The checkpoint has no size or root");
        }
    }

    private static byte[] decode(String line, String prefix) {
        try {
            return Base64.getDecoder().decode(line.substring(prefix.length()));
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
