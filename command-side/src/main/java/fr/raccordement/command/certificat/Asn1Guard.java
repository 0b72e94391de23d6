package fr.raccordement.command.certificat;

/**
 * Walks the structure of an ASN.1 value without building it, so that lengths that lie, deep nesting
 * and floods of values never reach the parser.
 */
final class Asn1Guard {

    private final byte[] bytes;
    private final Header header = new Header();
    private final int[] ends = new int[RuleSet.MAX_NESTING + 1];
    private final boolean[] open = new boolean[RuleSet.MAX_NESTING + 1];
    private int depth;
    private int at;
    private int nodes;

    private Asn1Guard(byte[] bytes) {
        this.bytes = bytes;
        ends[0] = bytes.length;
    }

    /** Refuses anything but exactly one well-formed value. */
    static void check(byte[] bytes) throws UnreadableException {
        var guard = new Asn1Guard(bytes);
        guard.enter();
        while (guard.depth > 0) {
            guard.step();
        }
        if (guard.at != bytes.length) {
            throw new UnreadableException(
                    "Des octets suivent la structure PKCS#7.",
                    "Bytes follow the PKCS#7 structure.");
        }
    }

    private void step() throws UnreadableException {
        if (!open[depth] && at == ends[depth]) {
            depth--;
        } else if (open[depth] && endOfContents()) {
            at += 2;
            depth--;
        } else {
            enter();
        }
    }

    private boolean endOfContents() {
        return at + 2 <= ends[depth] && bytes[at] == 0 && bytes[at + 1] == 0;
    }

    private void enter() throws UnreadableException {
        if (!header.read(bytes, at, ends[depth])) {
            throw malformed();
        }
        if (++nodes > RuleSet.MAX_NODES) {
            throw new UnreadableException(
                    "La structure comporte trop d'éléments.", "The structure has too many values.");
        }
        if (!header.constructed) {
            at = header.end;
            return;
        }
        if (depth == RuleSet.MAX_NESTING) {
            throw new UnreadableException(
                    "La structure est trop imbriquée.", "The structure is nested too deeply.");
        }
        depth++;
        ends[depth] = header.end;
        open[depth] = header.indefinite;
        at = header.content;
    }

    private static UnreadableException malformed() {
        return new UnreadableException(
                "Le fichier n'est pas une structure PKCS#7 bien formée.",
                "The file is not a well-formed PKCS#7 structure.");
    }
}
