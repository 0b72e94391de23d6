package fr.raccordement.projection.events;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.projection.events.Feed.Request;
import fr.raccordement.query.Eventually;
import fr.raccordement.query.RecordedSteps.Step;
import fr.raccordement.query.Recorder;
import fr.raccordement.query.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FeedTest {

    private static final int EVENTS = 400;

    /** An update, and where its event is. */
    private record Told(long position, int number) {}

    private final World world = new World();
    private final EventTail tail = world.get(EventTail.class);
    private final Feed<Told> feed =
            new Feed<>(
                    tail,
                    world.get(PastEvents.class),
                    Set.of(Integer.class),
                    (message, position) -> new Told(position, (Integer) message.getPayload()));

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void what_came_before_is_told_first_and_then_what_comes() {
        append(0, 3);
        var all = follow(-1L);
        var second = follow(1L);
        var live = follow(null);

        append(3, 5);

        assertThat(numbers(all.take(5))).containsExactly(0, 1, 2, 3, 4);
        assertThat(numbers(second.take(3))).containsExactly(2, 3, 4);
        assertThat(numbers(live.take(2))).containsExactly(3, 4);
        List.of(all, second, live).forEach(Recorder::cancel);
        Eventually.reaches(0, tail::subscriptions);
    }

    @Test
    void what_subscribers_are_told_is_a_step_of_the_trace_of_its_event_once_for_all() {
        append(0, 1);
        var first = follow(null);
        var second = follow(null);

        append(1, 2);

        assertThat(numbers(first.take(1))).containsExactly(1);
        assertThat(numbers(second.take(1))).containsExactly(1);
        var event = world.store.readEvents("a1").next().getIdentifier();
        Eventually.reaches(2, () -> (int) steps().filter(it -> it.event().equals(event)).count());
        assertThat(steps().filter(it -> it.event().equals(event)).map(Step::name))
                .containsExactlyInAnyOrder("notify subscriptions", "update subscriptions");
        List.of(first, second).forEach(Recorder::cancel);
    }

    @Test
    void a_position_still_to_come_is_waited_for() {
        append(0, 2);
        var later = follow(3L);

        append(2, 6);

        assertThat(later.take(2)).containsExactly(new Told(4, 4), new Told(5, 5));
        later.cancel();
    }

    @Test
    void one_who_does_not_read_is_told_everything_once_they_do() {
        var lazy = Recorder.lazy(feed.follow(request(null), Optional::of));

        append(0, 2 * EVENTS);
        lazy.request(1);
        assertThat(numbers(lazy.take(1))).containsExactly(0);
        append(2 * EVENTS, 2 * EVENTS + 10);
        lazy.request(Long.MAX_VALUE);

        assertThat(numbers(lazy.take(2 * EVENTS + 9)))
                .isEqualTo(IntStream.range(1, 2 * EVENTS + 10).boxed().toList());
        lazy.assertNothingMore();
        lazy.cancel();
    }

    @RepeatedTest(5)
    void whoever_is_cut_off_and_goes_on_after_what_they_saw_misses_nothing_and_sees_nothing_twice()
            throws Exception {
        var random = new Random();
        var seen = new ArrayList<Told>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writer = threads.submit(() -> append(0, EVENTS));
            while (seen.size() < EVENTS) {
                var follower = follow(seen.isEmpty() ? -1 : seen.getLast().position());
                seen.addAll(follower.take(Math.min(1 + random.nextInt(40), EVENTS - seen.size())));
                follower.cancel();
            }
            writer.get();
        }
        assertThat(numbers(seen)).isEqualTo(IntStream.range(0, EVENTS).boxed().toList());
    }

    @Test
    void an_update_that_cannot_be_made_is_passed_over_wherever_it_is_read() {
        Feed<Integer> failing =
                new Feed<>(
                        tail,
                        world.get(PastEvents.class),
                        Set.of(Integer.class),
                        (message, _) -> 12 / (Integer) message.getPayload());
        world.append("a", 0);
        world.append("a", 1);
        var all =
                Recorder.of(
                        failing.follow(new Request<>(-1L, () -> null, _ -> true), Optional::of));
        assertThat(all.take(1)).containsExactly(12);

        world.append("a", 0);
        world.append("a", 2);

        assertThat(all.take(1)).containsExactly(6);
        all.cancel();
    }

    private void append(int from, int to) {
        for (int i = from; i < to; i++) {
            world.append("a" + i % 7, i);
        }
    }

    private Stream<Step> steps() {
        return world.steps.ended.stream();
    }

    private Recorder<Told> follow(@Nullable Long after) {
        return Recorder.of(feed.follow(request(after), Optional::of));
    }

    private static Request<Told> request(@Nullable Long after) {
        return new Request<>(after, () -> null, _ -> true);
    }

    private static List<Integer> numbers(List<Told> told) {
        return told.stream().map(Told::number).toList();
    }
}
