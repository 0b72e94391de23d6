package fr.raccordement.axon.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class SharedPagesTest {

    private final ConcurrentSkipListSet<Long> stored = new ConcurrentSkipListSet<>();
    private final List<String> reads = new ArrayList<>();
    private final SharedPages pages = new SharedPages(10, this::read);

    @Test
    void a_page_read_for_one_reader_is_not_read_again_for_the_next() {
        store(1, 25);

        assertThat(after(0)).isEqualTo(all(1, 25));
        assertThat(reads).containsExactly("0+10", "10+10", "20+10", "25+5");
        assertThat(after(0)).isEqualTo(all(1, 25));
        assertThat(reads).hasSize(6).endsWith("20+10", "25+5");
    }

    @Test
    void a_reader_that_starts_elsewhere_joins_the_same_pages() {
        store(1, 30);
        after(0);
        reads.clear();

        assertThat(after(7)).isEqualTo(all(8, 30));
        assertThat(reads).containsExactly("7+3", "30+10");
    }

    @Test
    void a_page_that_may_grow_is_read_again() {
        store(1, 5);
        after(0);
        store(6, 12);

        assertThat(after(0)).isEqualTo(all(1, 12));
    }

    @Test
    void indexes_that_were_never_used_end_nothing() {
        store(1, 3);
        store(8, 8);
        store(35, 36);
        pages.observe(36);

        assertThat(after(0)).containsExactly(1L, 2L, 3L, 8L, 35L, 36L);
        reads.clear();
        after(0);
        assertThat(reads).containsExactly("30+10", "36+4");
    }

    @Test
    void readers_of_a_page_that_is_being_read_wait_for_it() throws Exception {
        store(1, 500);
        var read = new ArrayList<Future<List<Long>>>();
        try (var readers = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                read.add(readers.submit(() -> after(400)));
            }
        }

        for (var one : read) {
            assertThat(one.get()).isEqualTo(all(401, 500));
        }
        assertThat(reads).filteredOn(it -> !it.startsWith("500+")).hasSize(10);
    }

    private List<Long> after(long index) {
        return pages.after(index).map(it -> it.trackingToken().position().orElseThrow()).toList();
    }

    private void store(long first, long last) {
        LongStream.rangeClosed(first, last).forEach(stored::add);
    }

    private static List<Long> all(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private SharedPages.Rows read(long after, int count) {
        synchronized (reads) {
            reads.add(after + "+" + count);
        }
        var found = stored.subSet(after, false, after + count, true);
        return new SharedPages.Rows(
                found.stream().map(SharedPagesTest::event).toList(),
                found.isEmpty() ? after : found.last());
    }

    private static TrackedEventMessage<?> event(long index) {
        return new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(index), GenericEventMessage.asEventMessage("it"));
    }
}
