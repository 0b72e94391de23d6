package fr.raccordement.command.certificat;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Finds, at any offset, the DER of a PKCS#8, PKCS#1, DSA or SEC1 private key or of a PKCS#12 file.
 * Reads headers only: its time is linear, however the bytes nest (D-043).
 */
final class PrivateKeyShape {

    private static final int INTEGER = 0x02;
    private static final int OCTETS = 0x04;
    private static final int OID = 0x06;
    private static final int SEQUENCE = 0x30;
    private static final byte[] PBES = hex("2a864886f70d0105");
    private static final byte[] PKCS12_PBE = hex("2a864886f70d010c01");
    private static final byte[] PKCS7 = hex("2a864886f70d0107");
    private static final int MIN_KEY_BYTES = 16;
    private static final int MIN_NUMBER_BYTES = 32;

    private final byte[] bytes;
    private final Header header = new Header();

    private PrivateKeyShape(byte[] bytes) {
        this.bytes = bytes;
    }

    static boolean isIn(byte[] bytes) {
        var shape = new PrivateKeyShape(bytes);
        for (var at = 0; at < bytes.length - MIN_KEY_BYTES; at++) {
            if (bytes[at] == SEQUENCE && shape.startsAt(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAt(int at) {
        if (!header.read(bytes, at, bytes.length)) {
            return false;
        }
        int content = header.content;
        int end = header.end;
        return switch (tag(content, end)) {
            case INTEGER -> isVersioned(content, end);
            case SEQUENCE -> isEncrypted(content, end);
            default -> false;
        };
    }

    /** Every unencrypted form begins with a version. */
    private boolean isVersioned(int from, int end) {
        if (!header.read(bytes, from, end) || header.end - header.content != 1) {
            return false;
        }
        var version = bytes[header.content];
        var next = header.end;
        return switch (tag(next, end)) {
            case INTEGER -> isKeyVersion(version) && isLong(next, end) && integers(next, end) >= 5;
            case OCTETS -> version == 1 && isKeyOctets(next, end);
            case SEQUENCE ->
                    version == 3 ? isPfx(next, end) : isKeyVersion(version) && isPkcs8(next, end);
            default -> false;
        };
    }

    private static boolean isKeyVersion(byte version) {
        return version == 0 || version == 1;
    }

    /** Numbers of a key are long; those of notices in a certificate policy are not. */
    private boolean isLong(int from, int end) {
        return header.read(bytes, from, end) && header.end - header.content >= MIN_NUMBER_BYTES;
    }

    private int integers(int from, int end) {
        var count = 0;
        var at = from;
        while (count < 5 && tag(at, end) == INTEGER && header.read(bytes, at, end)) {
            at = header.end;
            count++;
        }
        return count;
    }

    private boolean isKeyOctets(int from, int end) {
        return tag(from, end) == OCTETS
                && header.read(bytes, from, end)
                && header.end - header.content >= MIN_KEY_BYTES;
    }

    private boolean isPkcs8(int from, int end) {
        return hasOid(from, end) && header.read(bytes, from, end) && isKeyOctets(header.end, end);
    }

    private boolean isPfx(int from, int end) {
        return hasOid(from, end) && startsWith(PKCS7);
    }

    private boolean isEncrypted(int from, int end) {
        return hasOid(from, end)
                && (startsWith(PBES) || startsWith(PKCS12_PBE))
                && header.read(bytes, from, end)
                && isKeyOctets(header.end, end);
    }

    /** Whether a sequence starts here and opens with an identifier, which is then the header. */
    private boolean hasOid(int from, int end) {
        return tag(from, end) == SEQUENCE
                && header.read(bytes, from, end)
                && tag(header.content, header.end) == OID
                && header.read(bytes, header.content, header.end);
    }

    private boolean startsWith(byte[] prefix) {
        return header.end - header.content >= prefix.length
                && Arrays.mismatch(
                                bytes,
                                header.content,
                                header.content + prefix.length,
                                prefix,
                                0,
                                prefix.length)
                        < 0;
    }

    private int tag(int at, int end) {
        return at < end ? bytes[at] : -1;
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
