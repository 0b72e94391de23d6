package fr.raccordement.axon.commands;

import fr.raccordement.processing.UnavailableException;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.Set;
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
 * What nodes tell each other of commands, where the framework would pass it on as a failure like
 * any other. A conflict is reported to the sender as one, which is retried: Axon Server puts it
 * into the trailers of a failed append (D-091). A node that went away with the command, or is not
 * there yet, is reported as what will pass: whether the command was done, nobody knows, and its
 * repetition is answered as it would have been.
 */
final class NodeCommandSerializer extends CommandSerializer {

    private static final Metadata.Key<String> ERROR_CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

    /** Of Axon Server: nobody decides it now, who did has gone, it cannot be passed on. */
    private static final Set<String> AWAY = Set.of("AXONIQ-4000", "AXONIQ-4001", "AXONIQ-4003");

    NodeCommandSerializer(Serializer messages, AxonServerConfiguration configuration) {
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

    @Override
    public <R> CommandResultMessage<R> deserialize(CommandResponse response) {
        CommandResultMessage<R> result = super.deserialize(response);
        return result.isExceptional() && AWAY.contains(response.getErrorCode())
                ? GenericCommandResultMessage.asCommandResultMessage(
                        new UnavailableException("The node that decides", result.exceptionResult()))
                : result;
    }

    private static CommandResultMessage<?> conflict(Throwable failure) {
        var code = ErrorCode.CONCURRENCY_EXCEPTION.name();
        return GenericCommandResultMessage.asCommandResultMessage(
                new CommandExecutionException(failure.getMessage(), failure, code));
    }

    static boolean isConflict(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(NodeCommandSerializer::isConflictItself);
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
