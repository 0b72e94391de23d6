package fr.raccordement.axon.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for whom. */
@Timeout(30)
class ReaderPacingTest {

    private static final long END = 1_000_000;
    private static final long LONGEST_MILLIS = 1_000;

    private final ReaderPacing pace = new ReaderPacing(100, 1_000);

    @Test
    void nobody_waits_alone() {
        assertThat(waits("one", 5_000, END)).isFalse();
        assertThat(waits("one", 6_000, END)).isFalse();
    }

    @Test
    void who_is_a_little_ahead_does_not_wait() {
        waits("slow", 5_000, END);
        assertThat(waits("fast", 5_100, END)).isFalse();
    }

    @Test
    void who_leads_waits_until_the_others_come_up() throws Exception {
        pace.comes("slow", 5_000, END);
        var leader = Thread.ofPlatform().start(() -> pace.comes("fast", 5_600, END));
        while (leader.getState() != Thread.State.TIMED_WAITING) {
            assertThat(leader.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        pace.comes("slow", 5_500, END);
        leader.join();
    }

    @Test
    void nobody_waits_for_one_who_is_too_far_behind() {
        pace.comes("slow", 5_000, END);
        assertThat(waits("fast", 6_001, END)).isFalse();
    }

    @Test
    void nobody_waits_near_the_end() {
        pace.comes("slow", 5_000, END);
        assertThat(waits("fast", 5_600, 6_600)).isFalse();
    }

    private boolean waits(String reader, long index, long end) {
        var start = System.nanoTime();
        pace.comes(reader, index, end);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) >= LONGEST_MILLIS / 2;
    }
}
