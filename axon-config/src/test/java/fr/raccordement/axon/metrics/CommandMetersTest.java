package fr.raccordement.axon.metrics;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.processing.UnavailableException;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommandMetersTest {

    private record Note(@Nullable RuntimeException failure, boolean atCommit) {}

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicLong nanos = new AtomicLong();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();

    CommandMetersTest() {
        bus.registerHandlerInterceptor(new CommandMeters(meters, nanos::get));
        bus.registerHandlerInterceptor(
                (work, chain) -> {
                    var note = (Note) work.getMessage().getPayload();
                    nanos.addAndGet(Duration.ofMillis(20).toNanos());
                    if (note.failure != null && note.atCommit) {
                        work.onCommit(
                                _ -> {
                                    throw note.failure;
                                });
                    } else if (note.failure != null) {
                        throw note.failure;
                    }
                    work.onCommit(_ -> nanos.addAndGet(Duration.ofMillis(5).toNanos()));
                    return chain.proceed();
                });
        bus.subscribe(Note.class.getName(), _ -> "done");
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of("done", null),
                Arguments.of("refused", new CommandExecutionException("No", null, "A_CODE")),
                Arguments.of("unavailable", new UnavailableException("PostgreSQL", null)),
                Arguments.of("conflict", new ConcurrencyException("Somebody was faster")),
                Arguments.of("failed", new IllegalStateException("A mistake")));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void a_command_is_counted_by_its_type_and_how_it_ended(
            String outcome, @Nullable RuntimeException failure) {
        send(new Note(failure, false));

        assertThat(counted(outcome).count()).isEqualTo(1);
        assertThat(meters.find("raccordement.commands").timers()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void what_fails_only_as_it_is_committed_has_not_been_done(
            String outcome, @Nullable RuntimeException failure) {
        send(new Note(failure, true));

        assertThat(counted(outcome).count()).isEqualTo(1);
        assertThat(meters.find("raccordement.commands").timers()).hasSize(1);
    }

    @Test
    void the_time_of_a_command_has_its_commit_and_that_of_its_decision_has_not() {
        send(new Note(null, false));

        assertThat(counted("done").totalTime(MILLISECONDS)).isEqualTo(25);
        assertThat(meters.get("raccordement.decide").timer().totalTime(MILLISECONDS)).isEqualTo(20);
    }

    private void send(Note note) {
        bus.dispatch(GenericCommandMessage.asCommandMessage(note), (_, _) -> {});
    }

    private Timer counted(String outcome) {
        return meters.get("raccordement.commands")
                .tag("command", "Note")
                .tag("outcome", outcome)
                .timer();
    }
}
