package fr.raccordement.embeddedmongo.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/** Ranges of entries of an index in order, none touching another with the same prefix. */
record KeyRanges(List<KeyRange> all) {

    private static final int SAMPLE = 64;

    static KeyRanges of(Stream<KeyRange> ranges) {
        var merged = new ArrayList<KeyRange>();
        ranges.sorted((one, other) -> Arrays.compareUnsigned(one.from(), other.from()))
                .forEach(range -> add(merged, range));
        return new KeyRanges(merged);
    }

    /** The ranges by equal prefix, each list in order. */
    List<List<KeyRange>> runs() {
        var runs = new ArrayList<List<KeyRange>>();
        for (var range : all) {
            if (runs.isEmpty() || !range.hasSamePrefix(runs.getLast().getFirst())) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(range);
        }
        return runs;
    }

    /** How many entries lie within. */
    long count(MVMap<byte[], Object> entries) {
        return all.stream().mapToLong(range -> count(entries, range)).sum();
    }

    /** An estimate of how many entries lie within, from a sample where there are many ranges. */
    long estimate(MVMap<byte[], Object> entries) {
        if (all.size() <= SAMPLE) {
            return count(entries);
        }
        var step = all.size() / SAMPLE;
        long sum = 0;
        for (int i = 0; i < SAMPLE; i++) {
            sum += count(entries, all.get(i * step));
        }
        return sum * all.size() / SAMPLE;
    }

    private static void add(List<KeyRange> merged, KeyRange range) {
        if (!merged.isEmpty() && range.continues(merged.getLast())) {
            merged.set(merged.size() - 1, merged.getLast().mergedWith(range));
        } else {
            merged.add(range);
        }
    }

    /** How many entries lie within one range. */
    static long count(MVMap<byte[], Object> entries, KeyRange range) {
        var end = range.to() == null ? entries.sizeAsLong() : rank(entries, range.to());
        return end - rank(entries, range.from());
    }

    /** How many entries come before these bytes. */
    static long rank(MVMap<byte[], Object> entries, byte[] key) {
        var index = entries.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }
}
