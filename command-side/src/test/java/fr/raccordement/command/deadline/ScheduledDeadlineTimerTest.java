package fr.raccordement.command.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScheduledDeadlineTimerTest {

    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    private final ScheduledDeadlineTimer timer = new ScheduledDeadlineTimer(clock);

    @AfterEach
    void close() {
        timer.close();
    }

    @Test
    void wakes_at_the_instant_by_its_clock_and_never_before() throws Exception {
        var asked = clock.instant().plusMillis(300);
        var woken = new CompletableFuture<Instant>();

        timer.at(asked, () -> woken.complete(clock.instant()));

        assertThat(woken.get(10, TimeUnit.SECONDS))
                .isAfterOrEqualTo(asked)
                .isBefore(asked.plusMillis(250));
    }

    @Test
    void only_what_was_asked_last_counts() throws Exception {
        var woken = new CompletableFuture<String>();

        timer.at(clock.instant().plusMillis(50), () -> woken.complete("first"));
        timer.at(clock.instant().plusMillis(100), () -> woken.complete("second"));

        assertThat(woken.get(10, TimeUnit.SECONDS)).isEqualTo("second");
    }

    @Test
    void an_instant_that_is_past_is_now() throws Exception {
        var woken = new CompletableFuture<String>();

        timer.at(clock.instant().minus(Duration.ofDays(1)), () -> woken.complete("now"));

        assertThat(woken.get(10, TimeUnit.SECONDS)).isEqualTo("now");
    }
}
