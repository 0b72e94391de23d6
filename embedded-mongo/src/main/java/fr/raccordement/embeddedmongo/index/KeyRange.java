package fr.raccordement.embeddedmongo.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an index.
 *
 * @param from first bytes within
 * @param to first bytes beyond; null without an end
 * @param same how many first bytes are the same for all within
 */
record KeyRange(byte[] from, byte @Nullable [] to, int same) {

    /** Whether this range continues or overlaps one that begins no later. */
    boolean continues(KeyRange earlier) {
        return sharesStart(earlier)
                && (earlier.to == null || Arrays.compareUnsigned(from, earlier.to) <= 0);
    }

    boolean sharesStart(KeyRange other) {
        return same == other.same && Arrays.equals(from, 0, same, other.from, 0, same);
    }

    KeyRange withAlso(KeyRange later) {
        var longer = to == null || later.to != null && Arrays.compareUnsigned(to, later.to) >= 0;
        return new KeyRange(from, longer ? to : later.to, same);
    }
}
