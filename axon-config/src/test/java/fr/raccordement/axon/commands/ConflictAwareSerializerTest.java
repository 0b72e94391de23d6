package fr.raccordement.axon.commands;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.axon.serialization.SerializerConfiguration;
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

class ConflictAwareSerializerTest {

    static final List<Throwable> CONFLICTS =
            List.of(
                    new ConcurrencyException("late"),
                    failedAppend("AXONIQ-2000"),
                    new EventStoreException("append failed", failedAppend("AXONIQ-2000")));

    private final ConflictAwareSerializer serializer =
            new ConflictAwareSerializer(
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

    /** As Axon Server answers. */
    private static Throwable failedAppend(String code) {
        var trailers = new Metadata();
        var key = Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);
        trailers.put(key, code);
        return Status.OUT_OF_RANGE.asRuntimeException(trailers);
    }
}
