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
 * The store, read in pages with the same bounds for all readers. Pages are cached for a moment, so
 * that an event is read and deserialised once for the many readers that replay together. An index
 * is never followed by a lower one, hence a page that ends before an index that was seen is
 * complete (D-052).
 */
final class SharedPages {

    private static final int MAX_PAGES = 16;
    private static final int LEAD = 4;
    private static final Duration MAX_AGE = Duration.ofSeconds(10);

    private final int size;
    private final Source source;
    private final ReaderPacing pacing;
    private final AtomicLong highestSeen = new AtomicLong();
    private final Map<Long, Page> pages = new ConcurrentHashMap<>();

    /** Reads from the store. */
    @FunctionalInterface
    interface Source {

        /** The events of the next so many indexes. */
        Rows after(long index, int count);
    }

    /**
     * The rows of a page.
     *
     * @param last index of the last row, or that which was asked after if there is none
     */
    record Rows(List<? extends TrackedEventMessage<?>> events, long last) {}

    private record Page(Rows rows, long start, long end, boolean complete, long readAt) {

        boolean isReusable() {
            return complete && age().compareTo(MAX_AGE) < 0;
        }

        boolean hasNext() {
            return end > start;
        }

        private Duration age() {
            return Duration.ofNanos(System.nanoTime() - readAt);
        }
    }

    SharedPages(int size, Source source) {
        this.size = size;
        this.source = source;
        this.pacing = new ReaderPacing((long) LEAD * size, (long) (MAX_PAGES - LEAD) * size);
    }

    /** Records an index that is stored. */
    void observe(long index) {
        highestSeen.accumulateAndGet(index, Math::max);
    }

    /** All events after an index that are stored by the time they are reached. */
    Stream<? extends TrackedEventMessage<?>> after(long index) {
        var reader = new Object();
        return Stream.iterate(page(reader, index), Page::hasNext, page -> page(reader, page.end()))
                .flatMap(page -> page.rows().events().stream());
    }

    /** A reader whose page is being read by another waits for it. */
    private Page page(Object reader, long start) {
        pacing.reached(reader, start, highestSeen.get());
        var page =
                pages.compute(
                        start,
                        (_, cached) ->
                                cached != null && cached.isReusable() ? cached : read(start));
        pages.values().removeIf(cached -> !cached.isReusable());
        if (pages.size() > MAX_PAGES) {
            pages.values().stream().min(Comparator.comparing(Page::readAt)).ifPresent(this::evict);
        }
        return page;
    }

    private void evict(Page page) {
        pages.remove(page.start(), page);
    }

    private Page read(long start) {
        var end = (start / size + 1) * size;
        var seen = highestSeen.get();
        var rows = source.after(start, (int) (end - start));
        observe(rows.last());
        var complete = end <= Math.max(seen, rows.last());
        return new Page(
                rows,
                start,
                complete ? Math.max(end, rows.last()) : rows.last(),
                complete,
                System.nanoTime());
    }
}
