package fr.raccordement.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever is thrown, in every way to have a thread. */
class SupervisedTest {

    static final List<Supplier<Throwable>> FAILURES =
            List.of(
                    () -> new IllegalStateException("a mistake"),
                    () -> new AssertionError("an assertion"),
                    () -> new OutOfMemoryError("no memory"),
                    () -> new StackOverflowError("too deep"),
                    () -> new NoClassDefFoundError("no class"),
                    () -> new java.io.IOException("a disk"));

    static final List<Supplier<Error>> ERRORS =
            List.of(
                    () -> new AssertionError("an assertion"),
                    () -> new OutOfMemoryError("no memory"),
                    () -> new StackOverflowError("too deep"),
                    () -> new NoClassDefFoundError("no class"));

    @ParameterizedTest
    @FieldSource("FAILURES")
    void a_thread_goes_on_and_whoever_waits_is_told(Supplier<Throwable> failure) {
        var told = new ConcurrentLinkedQueue<Throwable>();
        var runs = new AtomicInteger();
        var thread =
                Supervised.thread("thread", () -> failFirst(runs, failure.get()), told::add)
                        .start();

        await().until(() -> !thread.isAlive());

        assertThat(runs).hasValue(2);
        assertThat(told).singleElement().isInstanceOf(failure.get().getClass());
        assertThat(Supervised.stopped()).doesNotContainKey("thread");
    }

    @ParameterizedTest
    @FieldSource("FAILURES")
    void a_thread_that_cannot_go_on_says_so_until_it_can(Supplier<Throwable> failure) {
        var able = new CountDownLatch(1);
        var thread =
                Supervised.thread(
                                "unable",
                                () -> {
                                    if (able.getCount() > 0) {
                                        rethrow(failure.get());
                                    }
                                })
                        .start();

        await().until(() -> Supervised.stopped().containsKey("unable"));
        assertThat(Supervised.stopped().get("unable")).contains(failure.get().getMessage());
        able.countDown();

        await().until(() -> !thread.isAlive());
        assertThat(Supervised.stopped()).doesNotContainKey("unable");
    }

    @Test
    void what_is_told_may_fail_too() {
        var runs = new AtomicInteger();
        var thread =
                Supervised.thread(
                                "telling",
                                () -> failFirst(runs, new IllegalStateException("a mistake")),
                                _ -> {
                                    throw new OutOfMemoryError("no memory to tell");
                                })
                        .start();

        await().until(() -> !thread.isAlive());
        assertThat(runs).hasValue(2);
    }

    @Test
    void a_stopped_thread_does_not_wait_for_its_next_turn() {
        var thread =
                Supervised.thread(
                                "stopped",
                                () -> {
                                    throw new IllegalStateException("for ever");
                                })
                        .start();
        await().until(() -> Supervised.stopped().containsKey("stopped"));

        thread.stopAndWait(Duration.ofSeconds(5));

        assertThat(thread.isAlive()).isFalse();
        assertThat(Supervised.stopped()).doesNotContainKey("stopped");
    }

    @ParameterizedTest
    @FieldSource("FAILURES")
    void what_is_repeated_is_repeated(Supplier<Throwable> failure) {
        var runs = new AtomicInteger();
        try (var timer = Supervised.timer("repeated")) {
            timer.scheduleWithFixedDelay(
                    () -> failFirst(runs, unchecked(failure.get())), 0, 1, TimeUnit.MILLISECONDS);
            timer.scheduleAtFixedRate(
                    () -> failFirst(runs, unchecked(failure.get())), 0, 1, TimeUnit.MILLISECONDS);

            await().untilAsserted(() -> assertThat(runs).hasValueGreaterThan(10));
        }
    }

    @ParameterizedTest
    @FieldSource("ERRORS")
    void what_is_repeated_and_fails_with_errors_says_so_until_it_can(Supplier<Error> failure) {
        var able = new CountDownLatch(1);
        try (var timer = Supervised.timer("repeating")) {
            timer.scheduleWithFixedDelay(
                    () -> {
                        if (able.getCount() > 0) {
                            throw failure.get();
                        }
                    },
                    0,
                    1,
                    TimeUnit.MILLISECONDS);

            await().until(() -> Supervised.stopped().containsKey("repeating"));
            able.countDown();

            await().until(() -> !Supervised.stopped().containsKey("repeating"));
        }
    }

    @Test
    void what_needs_a_store_that_is_away_is_no_thread_that_stopped() {
        var runs = new AtomicInteger();
        try (var timer = Supervised.timer("away")) {
            timer.scheduleWithFixedDelay(
                    () -> {
                        runs.incrementAndGet();
                        throw new IllegalStateException("The store is away");
                    },
                    0,
                    1,
                    TimeUnit.MILLISECONDS);

            await().untilAsserted(() -> assertThat(runs).hasValueGreaterThan(10));
            assertThat(Supervised.stopped()).doesNotContainKey("away");
        }
    }

    @ParameterizedTest
    @FieldSource("ERRORS")
    void a_library_that_forgets_its_task_after_an_error_is_lost(Supplier<Error> failure) {
        var name = "library " + failure.get().getMessage();
        List<Consumer<ScheduledExecutorService>> ways =
                List.of(
                        it -> it.execute(() -> fail(failure.get())),
                        it -> it.submit(() -> fail(failure.get())),
                        it -> it.schedule(() -> fail(failure.get()), 1, TimeUnit.MILLISECONDS));
        for (int way = 0; way < ways.size(); way++) {
            var each = name + way;
            try (var timer = Supervised.libraryTimer(each, 1)) {
                timer.execute(() -> fail(new IllegalStateException("a mistake")));
                assertThat(CompletableFuture.supplyAsync(() -> "done", timer).join())
                        .isEqualTo("done");
                assertThat(Supervised.lost()).doesNotContainKey(each);

                ways.get(way).accept(timer);

                await().until(() -> Supervised.lost().containsKey(each));
                assertThat(Supervised.stopped()).containsKey(each);
            }
        }
    }

    static final List<Supplier<ExecutorService>> POOLS =
            List.of(
                    () -> Supervised.pool("pool", 1),
                    () -> Supervised.virtualPool("virtual", 1),
                    () -> Supervised.growingPool("growing"),
                    () -> Supervised.perTask("task"),
                    () -> Supervised.timer("timer"));

    @ParameterizedTest
    @FieldSource("POOLS")
    void a_pool_does_the_next_task_after_any_failure(Supplier<ExecutorService> made) {
        try (var pool = made.get()) {
            for (var failure : FAILURES) {
                pool.execute(() -> fail(unchecked(failure.get())));
                var waiting =
                        CompletableFuture.runAsync(() -> fail(unchecked(failure.get())), pool);
                assertThatThrownBy(waiting::join).hasRootCauseMessage(failure.get().getMessage());
            }
            assertThat(CompletableFuture.supplyAsync(() -> "done", pool).join()).isEqualTo("done");
        }
    }

    @Test
    void one_thing_done_once_is_done() {
        Queue<String> done = new ConcurrentLinkedQueue<>();

        Supervised.once("once", () -> done.add(Thread.currentThread().getName())).start();

        await().untilAsserted(() -> assertThat(done).containsExactly("once"));
    }

    @ParameterizedTest
    @FieldSource("ERRORS")
    void an_error_fails_softly_where_that_is_asked(Supplier<Error> failure) {
        assertThatThrownBy(Supervised.failingSoftly(() -> fail(failure.get()))::run)
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(failure.get().getClass());
    }

    private static void failFirst(AtomicInteger runs, Throwable failure) {
        if (runs.incrementAndGet() == 1) {
            rethrow(failure);
        }
    }

    private static void fail(Throwable failure) {
        rethrow(failure);
    }

    private static Throwable unchecked(Throwable failure) {
        return failure instanceof java.io.IOException checked
                ? new java.io.UncheckedIOException(checked.getMessage(), checked)
                : failure;
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void rethrow(Throwable failure) throws E {
        throw (E) failure;
    }
}
