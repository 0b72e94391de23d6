package fr.raccordement.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a log asks of a witness (C2SP tlog-witness, add-checkpoint).
 *
 * @param old the size of the checkpoint that the log believes to be the latest cosigned
 * @param proof that the new one continues it
 * @param text of the new one, as sent
 * @param note the new one
 */
record AddCheckpoint(long old, List<byte[]> proof, String text, SignedNote note) {

    private static final int MOST_HASHES = 63;
    private static final Pattern OLD = Pattern.compile("old (0|[1-9][0-9]{0,17})");

    static AddCheckpoint parse(byte[] body) throws RefusedException {
        var request = text(body);
        var end = request.indexOf("\n\n");
        if (end < 0) {
            throw new RefusedException("The request has no empty line before its checkpoint");
        }
        var lines = request.substring(0, end).split("\n", -1);
        var old = OLD.matcher(lines[0]);
        if (!old.matches()) {
            throw new RefusedException("The request does not begin with old and a size");
        }
        if (lines.length - 1 > MOST_HASHES) {
            throw new RefusedException("The proof has more than 63 hashes");
        }
        var proof = new ArrayList<byte[]>();
        for (var i = 1; i < lines.length; i++) {
            proof.add(hash(lines[i]));
        }
        var text = request.substring(end + 2);
        var note = SignedNote.parse(text);
        return new AddCheckpoint(Long.parseLong(old.group(1)), proof, text, note);
    }

    private static byte[] hash(String line) throws RefusedException {
        try {
            var hash = Base64.getDecoder().decode(line);
            if (hash.length == Hash.LENGTH) {
                return hash;
            }
        } catch (IllegalArgumentException notBase64) {
            // refused as any other
        }
        throw new RefusedException("The proof has a line that is no hash");
    }

    private static String text(byte[] body) throws RefusedException {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new RefusedException("The request is not UTF-8");
        }
    }
}
