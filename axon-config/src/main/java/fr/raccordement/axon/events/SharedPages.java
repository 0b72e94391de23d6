package fr.raccordement.axon.events;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The store, read in pages that end at the same places for everybody. What was read stays for a
 * moment, so that an event is read and deserialised once for the many who are behind together. An
 * index is never followed by a lower one, hence a page that ends before one that was seen is whole.
 */
final class SharedPages {

    private static final int KEPT = 16;
    private static final int LEAD = 4;
    private static final Duration KEPT_FOR = Duration.ofSeconds(10);

    private final int size;
    private final Source source;
    private final ReaderPacing pace;
    private final AtomicLong highest = new AtomicLong();
    private final Map<Long, Page> pages = new ConcurrentHashMap<>();

    /** Where pages are read from. */
    @FunctionalInterface
    interface Source {

        /** The events of the next so many indexes. */
        Rows after(long index, int count);
    }

    /**
     * What was found.
     *
     * @param last index of the last row, or that which was asked after if there is none
     */
    record Rows(List<? extends TrackedEventMessage<?>> events, long last) {}

    private record Page(Rows rows, long start, long end, boolean whole, long readAt) {

        boolean holds() {
            return whole && age().compareTo(KEPT_FOR) < 0;
        }

        boolean leadsOn() {
            return end > start;
        }

        private Duration age() {
            return Duration.ofNanos(System.nanoTime() - readAt);
        }
    }

    SharedPages(int size, Source source) {
        this.size = size;
        this.source = source;
        this.pace = new ReaderPacing((long) LEAD * size, (long) (KEPT - LEAD) * size);
    }

    /** Learns of an index that is stored. */
    void sees(long index) {
        highest.accumulateAndGet(index, Math::max);
    }

    /** All events after an index that are stored by the time they are reached. */
    Stream<? extends TrackedEventMessage<?>> after(long index) {
        var reader = new Object();
        return Stream.iterate(page(reader, index), Page::leadsOn, page -> page(reader, page.end()))
                .flatMap(page -> page.rows().events().stream());
    }

    /** Who wants a page that is being read waits for it. */
    private Page page(Object reader, long start) {
        pace.comes(reader, start, highest.get());
        var page =
                pages.compute(
                        start, (_, known) -> known != null && known.holds() ? known : read(start));
        pages.values().removeIf(known -> !known.holds());
        if (pages.size() > KEPT) {
            pages.values().stream().min(Comparator.comparing(Page::readAt)).ifPresent(this::forget);
        }
        return page;
    }

    private void forget(Page page) {
        pages.remove(page.start(), page);
    }

    private Page read(long start) {
        var end = (start / size + 1) * size;
        var seen = highest.get();
        var rows = source.after(start, (int) (end - start));
        sees(rows.last());
        var whole = end <= Math.max(seen, rows.last());
        return new Page(
                rows,
                start,
                whole ? Math.max(end, rows.last()) : rows.last(),
                whole,
                System.nanoTime());
    }
}
