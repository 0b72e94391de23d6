package fr.raccordement.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When what a batch has to write is written. */
class BatchTest {

    private final List<String> written = new ArrayList<>();

    @AfterEach
    void end() {
        while (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().rollback();
        }
    }

    @Test
    void without_a_batch_it_is_written_at_once() {
        add("a");
        assertThat(written).containsExactly("a");
        add("b");
        assertThat(written).containsExactly("a", "b");
    }

    @Test
    void a_batch_writes_all_at_its_commit_each_name_apart() {
        var batch = batch();
        add("a");
        add("other", "x");
        add("b");
        assertThat(written).isEmpty();
        batch.commit();

        assertThat(written).containsExactly("ab", "x");
    }

    @Test
    void of_a_batch_that_fails_nothing_is_written() {
        var batch = batch();
        add("a");
        batch.rollback();

        assertThat(written).isEmpty();
    }

    @Test
    void before_an_event_becomes_a_dead_letter_what_came_before_is_written_and_not_again() {
        var batch = batch();
        add("a");
        Batch.writeBeforeDeadLetter(batch);
        assertThat(written).containsExactly("a");
        add("b");
        batch.commit();

        assertThat(written).containsExactly("a", "b");
    }

    @Test
    void an_event_handled_alone_within_another_batch_is_written_as_its_own_commits() {
        var batch = batch();
        add("a");
        var deadLetter =
                DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("letter"));
        add("b");
        deadLetter.commit();
        assertThat(written).containsExactly("b");
        batch.commit();

        assertThat(written).containsExactly("b", "a");
    }

    @Test
    void as_a_batch_commits_nothing_is_put_off_any_more() {
        var batch = batch();
        var writtenAtOnce = new ArrayList<String>();
        batch.onPrepareCommit(
                _ -> {
                    add("a");
                    once("b");
                    once("b");
                    writtenAtOnce.addAll(written);
                });
        batch.commit();

        assertThat(writtenAtOnce).containsExactly("a", "b", "b");
        assertThat(written).isEqualTo(writtenAtOnce);
    }

    @Test
    void a_batch_does_a_thing_once_for_each_subject_and_the_next_does_it_again() {
        var batch = batch();
        List.of("a", "b", "a").forEach(this::once);
        assertThat(written).containsExactly("a", "b");
        batch.commit();
        batch();
        once("a");

        assertThat(written).containsExactly("a", "b", "a");
    }

    @Test
    void what_failed_is_done_again_within_the_same_batch() {
        batch();
        assertThatThrownBy(
                        () ->
                                Batch.once(
                                        "done",
                                        "a",
                                        () -> {
                                            throw new IllegalStateException("poison");
                                        }))
                .hasMessage("poison");
        once("a");

        assertThat(written).containsExactly("a");
    }

    @Test
    void without_a_batch_a_thing_is_done_each_time() {
        once("a");
        once("a");

        assertThat(written).containsExactly("a", "a");
    }

    private final class Words implements Runnable {

        private final StringBuilder words = new StringBuilder();

        @Override
        public void run() {
            if (!words.isEmpty()) {
                written.add(words.toString());
                words.setLength(0);
            }
        }
    }

    private void add(String word) {
        add("words", word);
    }

    private void add(String name, String word) {
        Batch.<Words>add(name, Words::new, it -> it.words.append(word));
    }

    private void once(String subject) {
        Batch.once("done", subject, () -> written.add(subject));
    }

    private static UnitOfWork<?> batch() {
        var batch =
                new BatchingUnitOfWork<>(
                        IntStream.range(0, 3)
                                .mapToObj(GenericEventMessage::asEventMessage)
                                .toList());
        batch.start();
        return batch;
    }
}
