package fr.raccordement.embeddedmongo.index;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Reads several runs as one, in their common order. */
final class Merge implements Iterator<Object> {

    private final PriorityQueue<Run> runs = new PriorityQueue<>();

    Merge(List<Run> runs) {
        runs.stream().filter(Run::hasNext).forEach(this.runs::add);
    }

    @Override
    public boolean hasNext() {
        return !runs.isEmpty();
    }

    @Override
    public Object next() {
        var first = runs.poll();
        if (first == null) {
            throw new NoSuchElementException();
        }
        var next = first.next();
        if (first.hasNext()) {
            runs.add(first);
        }
        return next;
    }
}
