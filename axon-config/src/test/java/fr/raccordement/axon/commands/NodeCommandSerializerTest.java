package fr.raccordement.axon.commands;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.axon.serialization.SerializerConfiguration;
import fr.raccordement.processing.UnavailableException;
import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.List;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeCommandSerializerTest {

    static final List<Throwable> CONFLICTS =
            List.of(
                    new ConcurrencyException("late"),
                    failedAppend("AXONIQ-2000"),
                    new EventStoreException("append failed", failedAppend("AXONIQ-2000")));

    private final NodeCommandSerializer serializer =
            new NodeCommandSerializer(
                    SerializerConfiguration.json(), AxonServerConfiguration.builder().build());

    @ParameterizedTest
    @FieldSource("CONFLICTS")
    void a_conflict_is_one_for_the_sender_too(Throwable failure) {
        assertThat(received(failure)).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void another_failure_is_none() {
        assertThat(received(failedAppend("AXONIQ-9000")))
                .isInstanceOf(CommandExecutionException.class);
    }

    /** Codes of Axon Server's own list: no handler, its connection lost, not passed on. */
    @ParameterizedTest
    @ValueSource(strings = {"AXONIQ-4000", "AXONIQ-4001", "AXONIQ-4003"})
    void a_node_that_went_away_with_a_command_is_what_will_pass(String code) {
        assertThat(answered(code)).isInstanceOf(UnavailableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AXONIQ-4002", "AXONIQ-4005", "AXONIQ-1000", "AXONIQ-9000"})
    void what_its_node_answered_is_not(String code) {
        assertThat(answered(code)).isNotInstanceOf(UnavailableException.class);
    }

    @Test
    void a_refusal_keeps_its_details() {
        var refused = new CommandExecutionException("Refused", null, "the details");

        assertThat(received(refused))
                .isInstanceOfSatisfying(
                        CommandExecutionException.class,
                        received -> assertThat(received.getDetails()).contains("the details"));
    }

    private Throwable received(Throwable failure) {
        var result = GenericCommandResultMessage.asCommandResultMessage(failure);
        CommandResultMessage<?> response =
                serializer.deserialize(serializer.serialize(result, "the request"));
        return response.exceptionResult();
    }

    private Throwable answered(String code) {
        CommandResultMessage<?> result =
                serializer.deserialize(
                        CommandResponse.newBuilder()
                                .setErrorCode(code)
                                .setErrorMessage(ErrorMessage.newBuilder().setMessage("lost"))
                                .build());
        return result.exceptionResult();
    }

    /** As Axon Server answers. */
    private static Throwable failedAppend(String code) {
        var trailers = new Metadata();
        var key = Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);
        trailers.put(key, code);
        return Status.OUT_OF_RANGE.asRuntimeException(trailers);
    }
}
