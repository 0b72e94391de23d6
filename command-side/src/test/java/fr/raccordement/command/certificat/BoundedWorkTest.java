package fr.raccordement.command.certificat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.certificat.query.AnalyseFichiers;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.messaging.GenericMessage;
import org.junit.jupiter.api.Test;

/** One caller's files never cost another an answer, and what is given up really ends. */
class BoundedWorkTest {

    private static final Duration SHORT = Duration.ofMillis(30);
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void what_computes_for_too_long_is_refused_and_stopped() {
        try (var work = new BoundedWork(SHORT, 1)) {
            for (var again = 0; again < 3; again++) {
                assertThatThrownBy(() -> work.run("mallory", BoundedWorkTest::computeUntilStopped))
                        .isInstanceOf(RuleViolatedException.class)
                        .hasMessageContaining("CERT_TIMEOUT");
            }
            assertThat(work.run("alice", () -> 1)).isEqualTo(1);
        }
    }

    @Test
    void waiting_is_not_computing() throws Exception {
        try (var work = new BoundedWork(SHORT, 1)) {
            assertThat(work.run("alice", BoundedWorkTest::rest)).isEqualTo(1);
        }
    }

    @Test
    void what_waits_for_ever_is_given_up_too() {
        try (var work = new BoundedWork(Duration.ofMillis(5), 1)) {
            var never = new CountDownLatch(1);
            assertThatThrownBy(
                            () ->
                                    work.run(
                                            "mallory",
                                            () -> {
                                                never.await();
                                                return 1;
                                            }))
                    .hasMessageContaining("CERT_TIMEOUT");
            assertThat(work.run("mallory", () -> 1)).isEqualTo(1);
        }
    }

    @Test
    void what_exhausts_its_thread_is_contained() {
        try (var work = new BoundedWork(Duration.ofSeconds(5), 1)) {
            assertThatThrownBy(() -> work.run("mallory", BoundedWorkTest::endless))
                    .isInstanceOf(RuleViolatedException.class)
                    .hasMessageContaining("CERT_FORMAT");
            assertThat(work.run("alice", () -> 1)).isEqualTo(1);
        }
    }

    @Test
    void a_defect_is_told_without_its_words_which_may_quote_the_file() {
        try (var work = new BoundedWork(Duration.ofSeconds(5), 1)) {
            assertThatThrownBy(
                            () ->
                                    work.run(
                                            "alice",
                                            () -> {
                                                throw new IllegalArgumentException("secret");
                                            }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("IllegalArgumentException")
                    .hasMessageNotContaining("secret")
                    .hasNoCause();
        }
    }

    /** Ten analyses of one caller leave the other place to whoever else comes. */
    @Test
    void a_caller_has_one_turn_at_a_time() {
        assertTimeoutPreemptively(
                SOON,
                () -> {
                    try (var work = new BoundedWork(Duration.ofSeconds(10), 2)) {
                        var hold = new CountDownLatch(1);
                        var most = new AtomicInteger();
                        var now = new AtomicInteger();
                        var floods = new ArrayList<CompletableFuture<Integer>>();
                        for (var each = 0; each < 10; each++) {
                            floods.add(
                                    elsewhere(
                                            work,
                                            "mallory",
                                            () -> {
                                                most.accumulateAndGet(
                                                        now.incrementAndGet(), Math::max);
                                                hold.await();
                                                return now.decrementAndGet();
                                            }));
                        }
                        assertThat(work.run("alice", () -> 1)).isEqualTo(1);
                        hold.countDown();
                        floods.forEach(CompletableFuture::join);
                        assertThat(most).hasValue(1);
                    }
                });
    }

    @Test
    void only_so_many_of_one_caller_wait_and_nobody_is_remembered() throws Exception {
        var turns = new Turns(1, Duration.ofSeconds(10));
        var first = turns.take("mallory");
        var waiting =
                IntStream.range(1, Turns.MAX_WAITING)
                        .mapToObj(
                                _ ->
                                        elsewhere(
                                                () -> {
                                                    turns.take("mallory").end();
                                                    return 1;
                                                }))
                        .toList();
        while (turns.present("mallory") < Turns.MAX_WAITING) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> turns.take("mallory")).hasMessageContaining("CERT_BUSY");
        first.end();
        waiting.forEach(CompletableFuture::join);
        assertThat(turns.present("mallory")).isZero();
        assertThat(turns.callers()).isZero();
    }

    @Test
    void a_turn_that_does_not_come_is_refused_and_not_kept() throws Exception {
        var turns = new Turns(1, SHORT);
        var held = turns.take("mallory");

        for (var caller : List.of("mallory", "alice")) {
            assertThatThrownBy(() -> turns.take(caller))
                    .isInstanceOf(RuleViolatedException.class)
                    .hasMessageContaining("CERT_BUSY");
        }
        assertThat(turns.callers()).isEqualTo(1);
        held.end();
        turns.take("alice").end();
        turns.take("mallory").end();
        assertThat(turns.callers()).isZero();
    }

    @Test
    void the_caller_is_who_sent_the_message() {
        var claire = new Actor("claire", Set.of());
        var question =
                new AnalyseFichiers(Protocole.AS2, Environnement.PRODUCTION, List.of(), claire);

        assertThat(Caller.current()).isEqualTo(Caller.NOBODY);
        assertThat(Caller.of(new GenericMessage<>(question))).isEqualTo("claire");
        assertThat(Caller.of(new GenericMessage<>("x", Map.of(Actor.ACTOR, "alix"))))
                .isEqualTo("alix");
        assertThat(Caller.of(new GenericMessage<>("x"))).isEqualTo(Caller.NOBODY);
    }

    private static <T> CompletableFuture<T> elsewhere(
            BoundedWork work, String caller, java.util.concurrent.Callable<T> job) {
        return elsewhere(() -> work.run(caller, job));
    }

    private static <T> CompletableFuture<T> elsewhere(java.util.concurrent.Callable<T> job) {
        var result = new CompletableFuture<T>();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                result.complete(job.call());
                            } catch (Exception failed) {
                                result.completeExceptionally(failed);
                            }
                        });
        return result;
    }

    private static int computeUntilStopped() {
        var sum = 0;
        while (true) {
            Interruptions.check();
            sum++;
        }
    }

    /** Longer than the deadline, without computing. */
    private static int rest() throws InterruptedException {
        assertThat(new CountDownLatch(1).await(60, java.util.concurrent.TimeUnit.MILLISECONDS))
                .isFalse();
        return 1;
    }

    private static int endless() {
        return 1 + endless();
    }
}
