package fr.raccordement.axon.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class StoppedWhileStartingTest {

    private static final IllegalStateException FAILURE = new IllegalStateException("It is closed");

    private final GenericApplicationContext context = new GenericApplicationContext();

    @Test
    void what_fails_because_it_was_closed_is_reported_in_a_line() {
        context.refresh();
        context.close();

        assertThat(new StoppedWhileStarting(context).reportException(FAILURE)).isTrue();
    }

    @Test
    void what_fails_by_itself_is_left_to_others() {
        context.refresh();

        assertThat(new StoppedWhileStarting(context).reportException(FAILURE)).isFalse();
        context.close();
    }

    @Test
    void what_fails_before_there_is_anything_is_left_to_others() {
        assertThat(new StoppedWhileStarting(context).reportException(FAILURE)).isFalse();
        assertThat(new StoppedWhileStarting(null).reportException(FAILURE)).isFalse();
    }
}
