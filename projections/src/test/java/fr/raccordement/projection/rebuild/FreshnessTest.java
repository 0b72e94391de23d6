package fr.raccordement.projection.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private long now = 77 * SECOND;
    private final Freshness view = new Freshness(Duration.ofSeconds(60), () -> now);

    @Test
    void what_was_never_seen_to_be_whole_is_too_old() {
        assertThat(view.isTooOld()).isTrue();

        view.look(9, position -> position <= 4);

        assertThat(view.isTooOld()).isTrue();
    }

    @Test
    void what_has_every_event_is_true() {
        look(9, 9);

        assertThat(view.isTooOld()).isFalse();
    }

    @Test
    void it_is_true_for_as_long_as_the_limit_says_and_no_longer() {
        look(9, 9);
        now += 59 * SECOND;
        assertThat(view.isTooOld()).isFalse();

        now += SECOND;

        assertThat(view.isTooOld()).isTrue();
    }

    @Test
    void what_never_reaches_the_head_and_is_close_behind_stays_true() {
        look(0, 0);
        for (var seconds = 1; seconds < 300; seconds++) {
            now += SECOND;
            look(seconds * 100L, (seconds - 3) * 100L);
            assertThat(view.isTooOld()).as("after %d s", seconds).isFalse();
        }
    }

    @Test
    void what_falls_behind_is_too_old_though_it_goes_on() {
        look(0, 0);
        for (var seconds = 1; seconds < 200; seconds++) {
            now += SECOND;
            look(seconds * 100L, seconds * 40L);
        }

        assertThat(view.isTooOld()).isTrue();
    }

    private void look(long head, long projected) {
        view.look(head, position -> position <= projected);
    }
}
