package fr.raccordement.embeddedmongo.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A range of entries of an index.
 *
 * @param from the first key within
 * @param to the first key beyond; null without an end
 * @param prefixLength how many first bytes are equal in all keys within
 */
record KeyRange(byte[] from, byte @Nullable [] to, int prefixLength) {

    boolean holds(byte[] key) {
        return Arrays.compareUnsigned(from, key) <= 0
                && (to == null || Arrays.compareUnsigned(key, to) < 0);
    }

    /** Whether this range continues or overlaps one that begins no later. */
    boolean continues(KeyRange earlier) {
        return hasSamePrefix(earlier)
                && (earlier.to == null || Arrays.compareUnsigned(from, earlier.to) <= 0);
    }

    boolean hasSamePrefix(KeyRange other) {
        return prefixLength == other.prefixLength
                && Arrays.equals(from, 0, prefixLength, other.from, 0, prefixLength);
    }

    KeyRange mergedWith(KeyRange later) {
        var longer = to == null || later.to != null && Arrays.compareUnsigned(to, later.to) >= 0;
        return new KeyRange(from, longer ? to : later.to, prefixLength);
    }
}
