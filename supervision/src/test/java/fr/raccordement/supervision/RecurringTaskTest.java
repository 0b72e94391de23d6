package fr.raccordement.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecurringTaskTest {

    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration NEVER = Duration.ofDays(1);

    private final AtomicInteger times = new AtomicInteger();
    private RecurringTask task = task(SOON, SOON, times::incrementAndGet);

    @AfterEach
    void stop() {
        task.stop();
    }

    @Test
    void it_is_done_again_and_again_between_its_start_and_its_stop() {
        assertThat(task.isRunning()).isFalse();

        task.start();
        assertThat(task.isRunning()).isTrue();
        await().untilAtomic(times, greaterThan(2));

        task.stop();
        assertThat(task.isRunning()).isFalse();
        await().until(() -> !isAlive("recurring"));
    }

    @Test
    void a_failure_does_not_end_it() {
        task =
                task(
                        SOON,
                        SOON,
                        () -> {
                            if (times.incrementAndGet() == 1) {
                                throw new AssertionError("a mistake");
                            }
                        });

        task.start();

        await().untilAtomic(times, greaterThan(1));
    }

    @Test
    void started_twice_it_is_done_by_one_thread_and_started_again_it_goes_on() {
        task = task(Duration.ZERO, NEVER, times::incrementAndGet);

        task.start();
        task.start();
        await().untilAtomic(times, is(1));
        task.stop();
        task.start();

        await().untilAtomic(times, is(2));
    }

    @Test
    void a_stop_interrupts_what_is_being_done() {
        var begun = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        task =
                task(
                        Duration.ZERO,
                        NEVER,
                        () -> {
                            begun.countDown();
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                interrupted.countDown();
                            }
                        });

        task.start();
        await().until(() -> begun.getCount() == 0);
        task.stop();

        await().until(() -> interrupted.getCount() == 0);
    }

    private static boolean isAlive(String thread) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(it -> it.getName().equals(thread));
    }

    private static RecurringTask task(Duration first, Duration pause, Runnable body) {
        return new RecurringTask("recurring", first, pause) {

            @Override
            protected void run() {
                body.run();
            }
        };
    }
}
