package fr.raccordement.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AdmissionControlTest {

    private static final Duration LATENCY = Duration.ofMinutes(1);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicLong nanoseconds = new AtomicLong();
    private final AdmissionControl admission = control(2);

    @ParameterizedTest
    @CsvSource({"COMMANDS, 1, 16", "COMMANDS, 2, 32", "COMMANDS, 8, 128"})
    @CsvSource({"READS, 1, 4", "READS, 2, 8", "READS, 8, 32"})
    void each_processor_adds_to_what_runs_at_once(OperationShare share, int processors, int most) {
        assertThat(filled(control(processors), share)).hasSize(most);
    }

    @Test
    void so_many_reads_as_fill_their_share_leave_that_of_commands() {
        var reads = filled(admission, OperationShare.READS);

        assertThat(admission.admitNow(OperationShare.COMMANDS)).isPresent();
        assertThat(refused("reads")).isEqualTo(1);
        assertThat(refused("commands")).isZero();
        reads.forEach(AdmittedOperation::end);
        assertThat(admission.admitNow(OperationShare.READS)).isPresent();
    }

    /** With two processors: eight without commands, two beside however many (D-284). */
    @ParameterizedTest
    @CsvSource({"0, 8", "1, 7", "5, 3", "6, 2", "7, 2", "32, 2"})
    void reads_have_what_commands_leave(int commands, int reads) {
        for (int i = 0; i < commands; i++) {
            assertThat(admission.admitNow(OperationShare.COMMANDS)).isPresent();
        }

        assertThat(filled(admission, OperationShare.READS)).hasSize(reads);
    }

    @Test
    void reads_have_it_back_when_commands_are_answered() {
        var commands = filled(admission, OperationShare.COMMANDS);
        assertThat(filled(admission, OperationShare.READS)).hasSize(2);

        commands.forEach(AdmittedOperation::end);
        assertThat(filled(admission, OperationShare.READS)).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"COMMANDS, 8", "READS, 2"})
    void where_operations_take_too_long_fewer_are_let_in(OperationShare share, int least) {
        for (int round = 0; round < 60; round++) {
            answered(filled(admission, share), LATENCY.plusMillis(1));
        }

        assertThat(filled(admission, share)).hasSize(least);
    }

    @ParameterizedTest
    @EnumSource
    void where_they_are_answered_in_time_again_all_are_let_in(OperationShare share) {
        var most = filled(admission, share);
        for (int round = 0; round < 60; round++) {
            answered(most, LATENCY.plusMillis(1));
            most = filled(admission, share);
        }
        var few = most.size();
        for (int round = 0; round < 60; round++) {
            answered(most, Duration.ofMillis(1));
            most = filled(admission, share);
        }

        assertThat(most).hasSizeGreaterThan(few).hasSize(filled(control(2), share).size());
    }

    @Test
    void what_was_refused_otherwise_says_nothing_of_the_load() {
        var most = filled(admission, OperationShare.READS);
        nanoseconds.addAndGet(LATENCY.plusMillis(1).toNanos());
        most.forEach(AdmittedOperation::end);

        assertThat(filled(admission, OperationShare.READS)).hasSameSizeAs(most);
    }

    @Test
    void a_place_that_is_left_twice_is_one_place() {
        var held = filled(admission, OperationShare.READS);
        held.getFirst().end();
        held.getFirst().end();

        assertThat(filled(admission, OperationShare.READS)).hasSize(1);
    }

    @Test
    void whoever_waits_goes_on_once_there_is_a_place() throws Exception {
        var held = filled(admission, OperationShare.COMMANDS);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting =
                    CompletableFuture.supplyAsync(
                            () -> admission.admit(OperationShare.COMMANDS), callers);
            held.getFirst().end();

            assertThat(waiting.get(10, TimeUnit.SECONDS)).isPresent();
        }
        assertThat(refused("commands")).isEqualTo(1);
    }

    @Test
    void whoever_waits_too_long_is_refused() {
        var impatient = new AdmissionControl(Duration.ofMillis(2), 1, nanoseconds::get, meters);
        var held = filled(impatient, OperationShare.READS);

        assertThat(impatient.admit(OperationShare.READS)).isEmpty();
        held.getFirst().end();
        assertThat(impatient.admit(OperationShare.READS)).isPresent();
    }

    private void answered(List<AdmittedOperation> places, Duration after) {
        nanoseconds.addAndGet(after.toNanos());
        places.forEach(AdmittedOperation::executes);
        places.forEach(AdmittedOperation::end);
    }

    private double refused(String kind) {
        return meters.get("raccordement.operations.overload").tag("kind", kind).counter().count();
    }

    private AdmissionControl control(int processors) {
        return new AdmissionControl(LATENCY, processors, nanoseconds::get, meters);
    }

    private static List<AdmittedOperation> filled(
            AdmissionControl admission, OperationShare share) {
        var all = new ArrayList<AdmittedOperation>();
        for (Optional<AdmittedOperation> next = admission.admitNow(share);
                next.isPresent();
                next = admission.admitNow(share)) {
            all.add(next.get());
        }
        return all;
    }
}
