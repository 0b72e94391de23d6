package fr.raccordement.command.certificat;

/** The tag and length of one ASN.1 value, BER or DER; reused to spare the heap. */
final class Header {

    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_TAG = 0x1F;
    private static final int MAX_TAG_BYTES = 4;
    private static final int INDEFINITE = 0x80;

    int content;
    int end;
    boolean constructed;
    boolean indefinite;

    /** Whether a value starts here and ends within the limit. */
    boolean read(byte[] bytes, int at, int limit) {
        var next = afterTag(bytes, at, limit);
        if (next < 0 || next >= limit) {
            return false;
        }
        constructed = (bytes[at] & CONSTRUCTED) != 0;
        var first = bytes[next++] & 0xFF;
        indefinite = first == INDEFINITE;
        long length = first < INDEFINITE ? first : 0;
        if (first > INDEFINITE) {
            var lengthBytes = first & 0x7F;
            if (lengthBytes > 4 || lengthBytes > limit - next) {
                return false;
            }
            for (var i = 0; i < lengthBytes; i++) {
                length = length << 8 | bytes[next++] & 0xFF;
            }
        }
        content = next;
        end = indefinite ? limit : (int) Math.min(next + length, Integer.MAX_VALUE);
        return end <= limit && (constructed || !indefinite);
    }

    private static int afterTag(byte[] bytes, int at, int limit) {
        if (at >= limit || (bytes[at] & LONG_TAG) != LONG_TAG) {
            return at + 1;
        }
        for (var next = at + 1; next < limit && next <= at + MAX_TAG_BYTES; next++) {
            if (bytes[next] >= 0) {
                return next + 1;
            }
        }
        return -1;
    }
}
