package fr.raccordement.axon.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;

class OncePerSecondTest {

    private final AtomicInteger asked = new AtomicInteger();
    private long now;
    private final OncePerSecond health =
            new OncePerSecond(
                    () -> Health.up().withDetail("n", asked.incrementAndGet()).build(), () -> now);

    @Test
    void however_many_ask_it_is_found_out_once_a_second() {
        for (int tenth = 0; tenth < 25; tenth++) {
            now = TimeUnit.MILLISECONDS.toNanos(tenth * 100L);
            assertThat(health.health().getDetails()).containsEntry("n", tenth / 10 + 1);
        }
    }
}
