package fr.raccordement.embeddedmongo.index;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Reads ranges with the same prefix one after the other; comparable by its current entry. */
final class Run implements Iterator<Object>, Comparable<Run> {

    private final MVMap<byte[], Object> entries;
    private final Iterator<KeyRange> ranges;
    private final int prefixLength;
    private final boolean reversed;
    private final Examined examined;
    private @Nullable KeyRange range;
    private @Nullable Cursor<byte[], Object> cursor;
    private byte @Nullable [] key;
    private @Nullable Object position;

    Run(MVMap<byte[], Object> entries, List<KeyRange> ranges, boolean reversed, Examined examined) {
        this.entries = entries;
        this.ranges = (reversed ? ranges.reversed() : ranges).iterator();
        this.prefixLength = ranges.getFirst().prefixLength();
        this.reversed = reversed;
        this.examined = examined;
        advance();
    }

    @Override
    public boolean hasNext() {
        return position != null;
    }

    @Override
    public Object next() {
        var next = position;
        if (next == null) {
            throw new NoSuchElementException();
        }
        advance();
        return next;
    }

    /** By the bytes after the prefix. */
    @Override
    public int compareTo(Run other) {
        var one = key;
        var another = other.key;
        if (one == null || another == null) {
            throw new IllegalStateException("A run that has ended stands nowhere.");
        }
        var order =
                Arrays.compareUnsigned(
                        one, prefixLength, one.length, another, other.prefixLength, another.length);
        return reversed ? -order : order;
    }

    private void advance() {
        key = null;
        position = null;
        while (key == null && (cursor != null || ranges.hasNext())) {
            if (cursor == null) {
                open(ranges.next());
            }
            step();
        }
    }

    private void open(KeyRange next) {
        range = next;
        cursor =
                reversed
                        ? entries.cursor(next.to(), next.from(), true)
                        : entries.cursor(next.from(), next.to(), false);
    }

    /** Reads the next entry of the range, or closes it; its end is exclusive. */
    private void step() {
        var open = cursor;
        if (open == null || !open.hasNext()) {
            cursor = null;
            return;
        }
        var next = open.next();
        if (range == null || !Arrays.equals(next, range.to())) {
            examined.countEntry();
            key = next;
            position = open.getValue();
        }
    }
}
