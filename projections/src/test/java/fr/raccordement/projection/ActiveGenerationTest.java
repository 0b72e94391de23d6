package fr.raccordement.projection;

import static fr.raccordement.projection.Slot.BIS;
import static fr.raccordement.projection.Slot.PREMIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.processing.UnavailableException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActiveGenerationTest {

    private final ActiveGeneration active = new ActiveGeneration("fiche-projection");

    @Test
    void a_query_reads_one_slot_to_its_end_and_a_switch_waits_for_it() throws Exception {
        var reading = new CountDownLatch(1);
        var enough = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader =
                    threads.submit(
                            () ->
                                    active.read(
                                            slot -> {
                                                reading.countDown();
                                                await(enough);
                                                return active.read(Function.identity());
                                            }));
            reading.await();

            assertThat(active.switchTo(BIS, () -> true)).as("while somebody reads").isFalse();

            enough.countDown();
            assertThat(reader.get()).isEqualTo(PREMIER);
        }
        assertThat(active.switchTo(BIS, () -> true)).isTrue();
        assertThat(active.<Slot>read(Function.identity())).isEqualTo(BIS);
    }

    @Test
    void what_may_not_be_true_any_more_by_the_time_it_is_found_is_not_answered() {
        var reason = new AtomicReference<Optional<String>>(Optional.empty());
        active.answersUnless(reason::get);
        assertThat(active.<String>read(_ -> "found")).isEqualTo("found");

        assertThatThrownBy(
                        () ->
                                active.<String>read(
                                        _ -> {
                                            reason.set(Optional.of("late"));
                                            return "found";
                                        }))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("late");
        assertThat(active.isAnswering()).isFalse();
    }

    @Test
    void nobody_reads_while_it_is_checked_whether_the_next_slot_is_ready() throws Exception {
        var answered = new AtomicReference<@Nullable Slot>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var switched =
                    active.switchTo(
                            BIS,
                            () -> {
                                threads.submit(
                                        () -> answered.set(active.read(Function.identity())));
                                return answered.get() == null;
                            });
            assertThat(switched).isTrue();
        }
        assertThat(answered).hasValue(BIS);
    }

    @Test
    void a_slot_that_is_not_ready_does_not_answer() throws InterruptedException {
        assertThat(active.switchTo(BIS, () -> false)).isFalse();
        assertThat(active.slot()).isEqualTo(PREMIER);
    }

    @Test
    void until_a_generation_is_complete_a_refusal_says_how_far_it_is() {
        active.setSources(() -> 45, _ -> 1);
        active.set(null);

        assertThatThrownBy(() -> active.read(Function.identity()))
                .isInstanceOfSatisfying(
                        RuleViolatedException.class,
                        it -> assertThat(it.refusal().code()).isEqualTo("VUE_EN_CONSTRUCTION"))
                .hasMessageContaining("45 %");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
