package fr.raccordement.command.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DeadlineRunnerTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    /** What the deadline {@code timer} has said. */
    private record Wake(String subject) {}

    private final MovableTime time = new MovableTime(NOON);
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final BlockingQueue<CommandMessage<?>> sent = new LinkedBlockingQueue<>();
    private final Map<String, Consumer<CommandMessage<?>>> answers = new ConcurrentHashMap<>();
    private final InMemoryDeadlineStore store = new InMemoryDeadlineStore();
    private final BatchedDeadlines deadlines = new BatchedDeadlines(store);
    private DeadlineRunner runner;

    @BeforeEach
    void start() {
        bus.subscribe(
                Wake.class.getName(),
                message -> {
                    try {
                        answers.getOrDefault(subject(message), _ -> {}).accept(message);
                        return null;
                    } finally {
                        sent.add(message);
                    }
                });
        runner = runner();
        runner.start();
    }

    @AfterEach
    void stop() {
        runner.stop();
        time.close();
    }

    @Test
    void a_command_is_sent_at_its_instant_and_not_before() throws Exception {
        deadlines.set("wake", "late", NOON.plusMillis(1_001));
        deadlines.set("wake", "early", NOON.plusMillis(1_000));

        time.move(Duration.ofMillis(1_000));

        assertThat(next()).isEqualTo("early");
        assertNothingElseRings();
        time.move(Duration.ofMillis(1));
        assertThat(next()).isEqualTo("late");
    }

    @Test
    void the_command_of_what_is_past_when_it_is_written_down_is_sent_at_once() throws Exception {
        deadlines.set("wake", "past", NOON.minusSeconds(1));

        assertThat(next()).isEqualTo("past");
    }

    @Test
    void the_command_of_what_has_become_due_while_the_program_was_down_is_sent_at_its_start()
            throws Exception {
        deadlines.set("wake", "overdue", NOON.plusSeconds(60));
        runner.stop();
        time.move(Duration.ofMinutes(2));
        assertNothingRings();

        runner = runner();
        runner.start();

        assertThat(next()).isEqualTo("overdue");
    }

    @Test
    void an_error_as_the_deadlines_are_read_or_sent_has_them_tried_again() throws Exception {
        var failing = new AtomicBoolean(true);
        answers.put(
                "due",
                _ -> {
                    if (failing.getAndSet(false)) {
                        throw new NoClassDefFoundError("of this test");
                    }
                });
        store.failOnce(new OutOfMemoryError("of this test"));
        deadlines.set("wake", "due", NOON);

        var times = 0;
        for (var turn = 0; turn < 100 && times < 2; turn++) {
            time.move(Duration.ofSeconds(10));
            times += sent.poll(100, TimeUnit.MILLISECONDS) == null ? 0 : 1;
        }
        assertThat(times).isEqualTo(2);
        awaitForgotten();
    }

    @Test
    void the_command_of_a_deadline_that_is_moved_is_sent_at_the_later_instant_alone()
            throws Exception {
        deadlines.set("wake", "moved", NOON.plusSeconds(1));
        deadlines.set("wake", "moved", NOON.plusSeconds(3));

        time.move(Duration.ofSeconds(2));
        assertNothingElseRings();
        time.move(Duration.ofSeconds(1));

        assertThat(next()).isEqualTo("moved");
    }

    @Test
    void the_command_of_a_deadline_that_is_cleared_is_sent_no_more() {
        deadlines.set("wake", "cleared", NOON.plusSeconds(1));
        deadlines.clear("wake", "cleared");

        time.move(Duration.ofSeconds(2));

        assertNothingElseRings();
    }

    @Test
    void within_a_batch_deadlines_are_written_and_their_commands_sent_once_it_commits()
            throws Exception {
        deadlines.set("wake", "cleared", NOON.plusSeconds(1));
        var batch = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
        deadlines.set("wake", "past", NOON.minusSeconds(1));
        deadlines.set("wake", "moved", NOON);
        deadlines.set("wake", "moved", NOON.plusSeconds(1));
        deadlines.clear("wake", "cleared");
        assertNothingRings();
        assertThat(store.first(9, List.of("wake")))
                .extracting(Deadline::subject)
                .containsExactly("cleared");
        batch.commit();

        assertThat(next()).isEqualTo("past");
        assertNothingElseRings();
        time.move(Duration.ofSeconds(1));
        assertThat(next()).isEqualTo("moved");
        assertNothingElseRings();
    }

    @Test
    void of_a_batch_that_fails_no_deadline_is_written() {
        var batch = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
        deadlines.set("wake", "lost", NOON.minusSeconds(1));
        batch.rollback();

        assertNothingRings();
        assertThat(store.first(9, List.of("wake"))).isEmpty();
    }

    @Test
    void the_command_of_a_deadline_is_sent_once_and_the_deadline_forgotten() throws Exception {
        deadlines.set("wake", "once", NOON);
        assertThat(next()).isEqualTo("once");

        awaitForgotten();
        time.move(Duration.ofMinutes(10));

        assertNothingElseRings();
    }

    @Test
    void a_deadline_moved_while_its_command_is_sent_is_kept() throws Exception {
        answers.put("moving", _ -> deadlines.set("wake", "moving", NOON.plusSeconds(5)));
        deadlines.set("wake", "moving", NOON);
        assertThat(next()).isEqualTo("moving");
        answers.clear();
        assertNothingElseRings();

        time.move(Duration.ofSeconds(5));

        assertThat(next()).isEqualTo("moving");
    }

    @Test
    void what_fails_is_tried_again_later_and_later_and_holds_up_nobody() throws Exception {
        answers.put("failing", _ -> fail(new IllegalStateException("out of order")));
        deadlines.set("wake", "failing", NOON);
        assertThat(next()).isEqualTo("failing");
        deadlines.set("wake", "well", NOON.plusMillis(1));

        time.move(Duration.ofMillis(1));
        assertThat(next()).isEqualTo("well");
        for (var pause : List.of(1, 2, 4, 8)) {
            assertNothingElseRings();
            time.move(Duration.ofSeconds(pause));
            assertThat(next()).as("after %d s", pause).isEqualTo("failing");
        }
    }

    @Test
    void a_refusal_settles_it() throws Exception {
        answers.put("settled", _ -> fail(refusal("DELEGATION_ENDED")));
        deadlines.set("wake", "settled", NOON);

        assertThat(next()).isEqualTo("settled");

        awaitForgotten();
    }

    @Test
    void a_refusal_that_finds_it_too_early_does_not() throws Exception {
        answers.put("early", _ -> fail(refusal(DeadlineCommand.TOO_EARLY)));
        deadlines.set("wake", "early", NOON);
        assertThat(next()).isEqualTo("early");
        assertNothingElseRings();

        time.move(Duration.ofSeconds(1));

        assertThat(next()).isEqualTo("early");
    }

    @Test
    void a_deadline_written_down_by_another_node_is_found_within_a_minute() throws Exception {
        new BatchedDeadlines(store).set("wake", "foreign", NOON.plusSeconds(1));

        time.move(Duration.ofMinutes(1));

        assertThat(next()).isEqualTo("foreign");
    }

    @Test
    void the_commands_of_many_that_are_due_at_once_are_all_sent() throws Exception {
        runner.stop();
        for (var n = 0; n < 300; n++) {
            deadlines.set("wake", "s" + n, NOON);
        }

        runner = runner();
        runner.start();

        for (var n = 0; n < 300; n++) {
            assertThat(next()).startsWith("s");
        }
        awaitForgotten();
    }

    @Test
    void what_is_done_again_is_due_again_after_its_period() throws Exception {
        deadlines.set("round", "s", NOON);
        assertThat(next()).isEqualTo("s");
        awaitMovedTo(NOON.plus(Duration.ofHours(1)));
        assertNothingElseRings();

        time.move(Duration.ofHours(1));
        assertThat(next()).isEqualTo("s");
        awaitMovedTo(NOON.plus(Duration.ofHours(2)));
        assertNothingElseRings();
        time.move(Duration.ofHours(1).minusMillis(1));
        assertNothingElseRings();
        time.move(Duration.ofMillis(1));
        assertThat(next()).isEqualTo("s");
    }

    @Test
    void what_is_brought_forward_is_done_then() throws Exception {
        deadlines.set("round", "s", NOON.plusSeconds(9));
        deadlines.set("round", "due", NOON.plusSeconds(1));
        deadlines.set("wake", "other", NOON.plusSeconds(9));

        deadlines.hasten("round", NOON.plusSeconds(2));

        time.move(Duration.ofSeconds(2));
        assertThat(List.of(next(), next())).containsExactly("due", "s");
        assertNothingElseRings();
    }

    @Test
    void what_yields_is_done_one_at_a_time_and_keeps_nothing_else_waiting() throws Exception {
        var release = new CountDownLatch(1);
        for (var n = 0; n < 200; n++) {
            answers.put("s" + n, _ -> await(release));
            deadlines.set("round", "s" + n, NOON.minusSeconds(1));
        }

        deadlines.set("wake", "urgent", NOON);
        assertThat(next()).isEqualTo("urgent");
        assertNothingRings();
        release.countDown();
        for (var n = 0; n < 200; n++) {
            assertThat(next()).startsWith("s");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_kind_that_this_program_does_not_know_is_left_to_those_who_do() throws Exception {
        deadlines.set("unknown", "s", NOON);
        deadlines.set("wake", "known", NOON);

        assertThat(next()).isEqualTo("known");

        assertNothingElseRings();
        assertThat(store.first(9, List.of("unknown"))).hasSize(1);
    }

    @Test
    void the_system_sends_it_and_says_which_deadline_made_it() throws Exception {
        deadlines.set("wake", "s", NOON);

        var command = sent.poll(10, TimeUnit.SECONDS);

        assertThat(command).isNotNull();
        assertThat(Actor.from(command.getMetaData())).isEqualTo(Actor.SYSTEM);
        assertThat(command.getMetaData()).containsEntry(Actor.CORRELATION_ID, "echeance/wake/s");
    }

    private DeadlineRunner runner() {
        var commands = DefaultCommandGateway.builder().commandBus(bus).build();
        return new DeadlineRunner(
                deadlines,
                store,
                time,
                time,
                new DeadlineSender(commands, List.of(new WakeDeadline(), new RoundDeadline())));
    }

    private static final class WakeDeadline implements DeadlineCommand {

        @Override
        public String kind() {
            return "wake";
        }

        @Override
        public Object command(String subject) {
            return new Wake(subject);
        }
    }

    private static final class RoundDeadline implements DeadlineCommand {

        @Override
        public String kind() {
            return "round";
        }

        @Override
        public Object command(String subject) {
            return new Wake(subject);
        }

        @Override
        public Optional<Duration> period() {
            return Optional.of(Duration.ofHours(1));
        }

        @Override
        public boolean yields() {
            return true;
        }
    }

    private String next() throws InterruptedException {
        var message = sent.poll(10, TimeUnit.SECONDS);
        assertThat(message).as("the command sent next").isNotNull();
        return subject(message);
    }

    private void assertNothingRings() {
        assertThat(sent).isEmpty();
    }

    /** What was due before the last of a row was sent by the time that one was. */
    private void assertNothingElseRings() {
        deadlines.set("wake", "last", time.instant());
        try {
            assertThat(next()).isEqualTo("last");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertNothingRings();
    }

    private void awaitMovedTo(Instant due) {
        while (!store.first(1, List.of("round")).equals(List.of(new Deadline("round", "s", due)))) {
            Thread.onSpinWait();
        }
    }

    private void awaitForgotten() {
        while (!store.isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static String subject(CommandMessage<?> message) {
        return ((Wake) message.getPayload()).subject();
    }

    private static RuntimeException refusal(String code) {
        var refused = new RuleViolatedException(code, "Non.", "No.");
        return new CommandExecutionException("No.", refused, refused.refusal());
    }

    private static void fail(RuntimeException failure) {
        throw failure;
    }
}
