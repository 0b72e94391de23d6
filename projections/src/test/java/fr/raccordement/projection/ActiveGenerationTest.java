package fr.raccordement.projection;

import static fr.raccordement.projection.Slot.BIS;
import static fr.raccordement.projection.Slot.PREMIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.api.RuleViolatedException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActiveGenerationTest {

    private final ActiveGeneration points = new ActiveGeneration("fiche-projection");

    @Test
    void a_question_is_answered_by_one_place_to_its_end_and_the_points_wait_for_it()
            throws Exception {
        var reading = new CountDownLatch(1);
        var enough = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader =
                    threads.submit(
                            () ->
                                    points.read(
                                            place -> {
                                                reading.countDown();
                                                await(enough);
                                                return points.read(Function.identity());
                                            }));
            reading.await();

            assertThat(points.turn(BIS, () -> true)).as("while somebody reads").isFalse();

            enough.countDown();
            assertThat(reader.get()).isEqualTo(PREMIER);
        }
        assertThat(points.turn(BIS, () -> true)).isTrue();
        assertThat(points.<Slot>read(Function.identity())).isEqualTo(BIS);
    }

    @Test
    void nobody_reads_while_it_is_looked_whether_the_place_to_come_is_ready() throws Exception {
        var answered = new AtomicReference<@Nullable Slot>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var turned =
                    points.turn(
                            BIS,
                            () -> {
                                threads.submit(
                                        () -> answered.set(points.read(Function.identity())));
                                return answered.get() == null;
                            });
            assertThat(turned).isTrue();
        }
        assertThat(answered).hasValue(BIS);
    }

    @Test
    void a_place_that_is_not_ready_does_not_answer() throws InterruptedException {
        assertThat(points.turn(BIS, () -> false)).isFalse();
        assertThat(points.live()).isEqualTo(PREMIER);
    }

    @Test
    void until_a_place_was_whole_it_is_said_how_far_it_is() {
        points.know(() -> 45, _ -> 1);
        points.set(null);

        assertThatThrownBy(() -> points.read(Function.identity()))
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
