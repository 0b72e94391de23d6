package fr.raccordement.embeddedmongo.index;

import java.util.Arrays;

/**
 * A bound in the order of all values: before those that begin with some bytes, or after them.
 *
 * @param prefix never empty, and never all 255
 */
record Bound(byte[] prefix, boolean after) {

    private static final int MAX_BYTE = 0xFF;

    static Bound before(byte[] prefix) {
        return new Bound(prefix, false);
    }

    static Bound after(byte[] prefix) {
        return new Bound(prefix, true);
    }

    /** The least bytes beyond the bound. */
    byte[] bytes() {
        return after ? afterAll(prefix) : prefix;
    }

    /** The same bound where every byte is inverted, and with it the order. */
    Bound inverted() {
        return new Bound(invert(prefix), !after);
    }

    boolean isBefore(Bound other) {
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
        while (Byte.toUnsignedInt(prefix[length - 1]) == MAX_BYTE) {
            length--;
        }
        var next = Arrays.copyOf(prefix, length);
        next[length - 1]++;
        return next;
    }
}
