package fr.raccordement.axon.commands;

import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.axonserver.connector.command.CommandSerializer;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;

/**
 * Reports a conflict to the sender of a command as one. Axon Server puts it into the trailers of a
 * failed append, and the framework would pass it on as a failure like any other, never retried
 * (D-091).
 */
final class ConflictAwareSerializer extends CommandSerializer {

    private static final Metadata.Key<String> ERROR_CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

    ConflictAwareSerializer(Serializer messages, AxonServerConfiguration configuration) {
        super(messages, configuration);
    }

    @Override
    public CommandResponse serialize(CommandResultMessage<?> result, String request) {
        return result.isExceptional() && isConflict(result.exceptionResult())
                ? super.serialize(conflict(result.exceptionResult()), request).toBuilder()
                        .setErrorCode(ErrorCode.CONCURRENCY_EXCEPTION.errorCode())
                        .build()
                : super.serialize(result, request);
    }

    private static CommandResultMessage<?> conflict(Throwable failure) {
        var code = ErrorCode.CONCURRENCY_EXCEPTION.name();
        return GenericCommandResultMessage.asCommandResultMessage(
                new CommandExecutionException(failure.getMessage(), failure, code));
    }

    static boolean isConflict(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(ConflictAwareSerializer::isConflictItself);
    }

    private static boolean isConflictItself(Throwable cause) {
        if (cause instanceof ConcurrencyException
                || cause instanceof AggregateStreamCreationException) {
            return true;
        }
        var trailers = Status.trailersFromThrowable(cause);
        return trailers != null
                && ErrorCode.INVALID_EVENT_SEQUENCE.errorCode().equals(trailers.get(ERROR_CODE));
    }
}
