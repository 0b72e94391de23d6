package fr.raccordement.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.MessageFormatter;

class FailureLogTest {

    private final List<String> lines = new ArrayList<>();
    private long now;
    private final FailureLog log = new FailureLog(new Remembering(), () -> now);

    @Test
    void the_first_is_logged_and_then_one_every_half_minute_with_how_many_there_were() {
        for (int second = 0; second <= 61; second++) {
            now = TimeUnit.SECONDS.toNanos(second);
            log.note(
                    "The store",
                    new IllegalStateException("outer", new RuntimeException("away")),
                    false);
        }
        log.end("The store");
        log.end("The store");

        assertThat(lines)
                .containsExactly(
                        "WARN The store: away",
                        "WARN The store (29 times more since the last line): away",
                        "WARN The store (29 times more since the last line): away",
                        "INFO That is over after 61 s: The store");
    }

    @Test
    void each_thing_that_fails_is_logged_by_itself() {
        log.note("One", new RuntimeException("a"), false);
        log.note("Another", new RuntimeException("b\nsecond line"), false);

        assertThat(lines).containsExactly("WARN One: a", "WARN Another: b");
    }

    @Test
    void a_mistake_shows_its_stack_once() {
        log.note("The handler", new NullPointerException(), true);
        now = TimeUnit.SECONDS.toNanos(30);
        log.note("The handler", new NullPointerException(), true);

        assertThat(lines)
                .containsExactly(
                        "WARN The handler with its stack",
                        "WARN The handler: NullPointerException");
    }

    private final class Remembering extends AbstractLogger {

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String message, Object[] arguments, Throwable thrown) {
            lines.add(
                    level
                            + " "
                            + MessageFormatter.basicArrayFormat(message, arguments)
                            + (thrown == null ? "" : " with its stack"));
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return FailureLogTest.class.getName();
        }

        @Override
        public boolean isTraceEnabled() {
            return true;
        }

        @Override
        public boolean isTraceEnabled(Marker marker) {
            return true;
        }

        @Override
        public boolean isDebugEnabled() {
            return true;
        }

        @Override
        public boolean isDebugEnabled(Marker marker) {
            return true;
        }

        @Override
        public boolean isInfoEnabled() {
            return true;
        }

        @Override
        public boolean isInfoEnabled(Marker marker) {
            return true;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isWarnEnabled(Marker marker) {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled(Marker marker) {
            return true;
        }
    }
}
