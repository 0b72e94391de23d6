package fr.raccordement.command.certificat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The values inside an ASN.1 value, their bytes as they came. What the parser would write anew may
 * differ from what was signed, and is another certificate to whoever takes its fingerprint.
 */
final class Slices {

    private final byte[] bytes;

    private Slices(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The values that a constructed one consists of; the guard has let it through before. */
    static List<byte[]> of(byte[] value) throws UnreadableException {
        var header = new Header();
        if (!header.read(value, 0, value.length) || !header.constructed) {
            throw malformed();
        }
        return new Slices(value).inside(header.content, header.end, header.indefinite);
    }

    private List<byte[]> inside(int from, int limit, boolean open) throws UnreadableException {
        var values = new ArrayList<byte[]>();
        var at = from;
        while (at < limit && !(open && endsAt(at))) {
            var end = end(at, limit);
            values.add(Arrays.copyOfRange(bytes, at, end));
            at = end;
        }
        return values;
    }

    /** Where the value that starts here ends; one of no stated length is walked through. */
    private int end(int at, int limit) throws UnreadableException {
        var header = new Header();
        if (!header.read(bytes, at, limit)) {
            throw malformed();
        }
        if (!header.indefinite) {
            return header.end;
        }
        var next = header.content;
        while (!endsAt(next)) {
            next = end(next, limit);
        }
        return next + 2;
    }

    private boolean endsAt(int at) {
        return at + 1 < bytes.length && bytes[at] == 0 && bytes[at + 1] == 0;
    }

    private static UnreadableException malformed() {
        return new UnreadableException(
                "La structure ASN.1 est mal formée.", "The ASN.1 structure is malformed.");
    }
}
