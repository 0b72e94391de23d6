package fr.raccordement.graphql.refusal;

import static graphql.validation.ValidationErrorType.NullValueForNonNullArgument;
import static graphql.validation.ValidationErrorType.WrongType;

import fr.raccordement.graphql.refusal.RefusalErrors.Location;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection;
import graphql.introspection.IntrospectionDisabledError;
import graphql.validation.ValidationError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a code to the errors that the GraphQL engine makes itself.
 *
 * @param correlationId of the call
 * @param language of the call
 */
record EngineErrorCodes(String correlationId, Locale language) {

    private static final Logger LOG = LoggerFactory.getLogger(EngineErrorCodes.class);
    private static final Pattern VARIABLE = Pattern.compile("[Vv]ariable '(\\w+)'");

    GraphQLError of(Throwable failure) {
        return failure instanceof GraphQLException && failure instanceof GraphQLError error
                ? withCode(error)
                : RefusalResolver.of(failure, correlationId, language, Location.NONE);
    }

    GraphQLError withCode(GraphQLError error) {
        if (!RefusalErrors.code(error).isEmpty()) {
            return error;
        }
        var refusal = refusal(error);
        if (refusal == RequestRefusal.INTERNAL) {
            LOG.error("Unserved field answered to the caller as {}: {}", correlationId, error);
            return RefusalErrors.internal(
                    correlationId, language, new Location(error.getPath(), null));
        }
        return coded(error, refusal);
    }

    private static RequestRefusal refusal(GraphQLError error) {
        if (error instanceof IntrospectionDisabledError) {
            return RequestRefusal.INTROSPECTION_DISABLED;
        }
        if (error instanceof GoodFaithIntrospection.BadFaithIntrospectionError) {
            return RequestRefusal.TOO_COMPLEX;
        }
        if (error instanceof UnknownOperationException) {
            return RequestRefusal.INVALID_OPERATION;
        }
        if (error instanceof ValidationError validation) {
            var type = validation.getValidationErrorType();
            return type == WrongType || type == NullValueForNonNullArgument
                    ? RequestRefusal.BAD_REQUEST
                    : RequestRefusal.INVALID_OPERATION;
        }
        return switch (error.getErrorType()) {
            case ErrorType.InvalidSyntax -> syntax(error.getMessage());
            case ErrorType.ValidationError -> RequestRefusal.BAD_REQUEST;
            case ErrorType.OperationNotSupported -> RequestRefusal.INVALID_OPERATION;
            case ErrorType.ExecutionAborted -> RequestRefusal.TIMEOUT;
            case null, default -> RequestRefusal.INTERNAL;
        };
    }

    /** The parser cancels what is too long or too deep, and says why in its message alone. */
    private static RequestRefusal syntax(String message) {
        if (!message.contains("parsing has been cancelled")) {
            return RequestRefusal.SYNTAX;
        }
        return message.contains(" deep ")
                ? RequestRefusal.TOO_DEEP
                : RequestRefusal.DOCUMENT_TOO_LARGE;
    }

    private static GraphQLError coded(GraphQLError error, RequestRefusal refusal) {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", refusal.name());
        if (refusal == RequestRefusal.BAD_REQUEST) {
            var message = error.getMessage();
            extensions.put(
                    "violations",
                    List.of(
                            RefusalErrors.violation(
                                    refusal.name(), path(error, message), message)));
        }
        return RefusalErrors.of(
                refusal.name(),
                error.getMessage(),
                extensions,
                new Location(null, error.getLocations()));
    }

    private static String path(GraphQLError error, String message) {
        if (error instanceof ValidationError validation && validation.getQueryPath() != null) {
            return String.join(".", validation.getQueryPath());
        }
        var variable = VARIABLE.matcher(message);
        return variable.find() ? variable.group(1) : "";
    }
}
