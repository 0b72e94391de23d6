package fr.raccordement.axon.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which readers wait for which. */
@Timeout(30)
class ReaderPacingTest {

    private static final long END = 1_000_000;
    private static final long MAX_WAIT_MILLIS = 1_000;

    private final ReaderPacing pacing = new ReaderPacing(100, 1_000);

    @Test
    void a_reader_alone_does_not_wait() {
        assertThat(waits("one", 5_000, END)).isFalse();
        assertThat(waits("one", 6_000, END)).isFalse();
    }

    @Test
    void a_reader_a_little_ahead_does_not_wait() {
        waits("slow", 5_000, END);
        assertThat(waits("fast", 5_100, END)).isFalse();
    }

    @Test
    void the_leader_waits_until_the_others_catch_up() throws Exception {
        pacing.reached("slow", 5_000, END);
        var leader = Thread.ofPlatform().start(() -> pacing.reached("fast", 5_600, END));
        while (leader.getState() != Thread.State.TIMED_WAITING) {
            assertThat(leader.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        pacing.reached("slow", 5_500, END);
        leader.join();
    }

    @Test
    void nobody_waits_for_one_who_is_too_far_behind() {
        pacing.reached("slow", 5_000, END);
        assertThat(waits("fast", 6_001, END)).isFalse();
    }

    @Test
    void nobody_waits_near_the_end() {
        pacing.reached("slow", 5_000, END);
        assertThat(waits("fast", 5_600, 6_600)).isFalse();
    }

    private boolean waits(String reader, long index, long end) {
        var start = System.nanoTime();
        pacing.reached(reader, index, end);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) >= MAX_WAIT_MILLIS / 2;
    }
}
