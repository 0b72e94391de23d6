package fr.raccordement.embeddedmongo.index;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** A scan whose positions are sorted by identifier before any document is read. */
record SortedIdentifiers(IndexScan scan, List<Alternative> filter, boolean ascending)
        implements QueryPlan {

    @Override
    public Iterator<Object> positions() {
        NavigableMap<byte[], Object> found = new TreeMap<>(Arrays::compareUnsigned);
        scan.positions()
                .forEachRemaining(
                        position -> {
                            var identifier = ValueBytes.of(position);
                            if (isAdmitted(identifier)) {
                                found.put(identifier, position);
                            }
                        });
        return (ascending ? found : found.descendingMap()).values().iterator();
    }

    @Override
    public boolean isOrdered() {
        return true;
    }

    @Override
    public boolean isExact() {
        return scan.isExactGiven(Set.of(EntryKeys.ID));
    }

    @Override
    public long size() {
        return scan.size();
    }

    @Override
    public long count() {
        return QueryPlan.countByReading(positions());
    }

    private boolean isAdmitted(byte[] identifier) {
        return filter.stream().anyMatch(alternative -> admits(alternative, identifier));
    }

    private static boolean admits(Alternative alternative, byte[] identifier) {
        var intervals = alternative.intervals(EntryKeys.ID);
        return intervals == null
                || intervals.stream().anyMatch(interval -> interval.contains(identifier));
    }
}
