package fr.raccordement.embeddedmongo.index;

import java.util.Arrays;

/**
 * A place in the line of all values: before those that begin with some bytes, or after them.
 *
 * @param prefix never empty, and never all 255
 */
record Cut(byte[] prefix, boolean after) {

    private static final int LAST = 0xFF;

    static Cut before(byte[] prefix) {
        return new Cut(prefix, false);
    }

    static Cut after(byte[] prefix) {
        return new Cut(prefix, true);
    }

    /** The least bytes that stand beyond the cut. */
    byte[] bytes() {
        return after ? afterAll(prefix) : prefix;
    }

    /** The same place where every byte is inverted, and with it the order. */
    Cut inverted() {
        return new Cut(invert(prefix), !after);
    }

    boolean isBefore(Cut other) {
        return Arrays.compareUnsigned(bytes(), other.bytes()) < 0;
    }

    static byte[] invert(byte[] bytes) {
        var inverted = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            inverted[i] = (byte) ~bytes[i];
        }
        return inverted;
    }

    /** The least bytes greater than all that begin with these. */
    static byte[] afterAll(byte[] prefix) {
        int length = prefix.length;
        while (Byte.toUnsignedInt(prefix[length - 1]) == LAST) {
            length--;
        }
        var next = Arrays.copyOf(prefix, length);
        next[length - 1]++;
        return next;
    }
}
