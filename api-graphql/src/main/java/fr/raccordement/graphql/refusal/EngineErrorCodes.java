package fr.raccordement.graphql.refusal;

import static graphql.validation.ValidationErrorType.MissingFieldArgument;
import static graphql.validation.ValidationErrorType.NullValueForNonNullArgument;
import static graphql.validation.ValidationErrorType.WrongType;

import fr.raccordement.api.Texte;
import fr.raccordement.graphql.refusal.RefusalErrors.Location;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection;
import graphql.introspection.IntrospectionDisabledError;
import graphql.schema.CoercingParseValueException;
import graphql.validation.ValidationError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a code to the errors that the GraphQL engine makes itself, and has them say what is wrong
 * where in the caller's language. What the engine says is worded by the bundles of {@code i18n},
 * which print no value.
 *
 * @param correlationId of the call
 * @param language of the call
 */
record EngineErrorCodes(String correlationId, Locale language) {

    private static final Logger LOG = LoggerFactory.getLogger(EngineErrorCodes.class);

    private static final Texte NO_OPERATION =
            new Texte(
                    "Le document ne contient pas l'opération à exécuter : nommez-la par"
                            + " operationName.",
                    "The document does not contain the operation to run: name it by"
                            + " operationName.");
    private static final Texte SEVERAL =
            new Texte("%d valeurs ne conviennent pas.", "%d values do not fit.");

    /** How the bundles begin what they say of an argument. */
    private static final Pattern QUOTED = Pattern.compile("[«'] ?([^»']+?) ?[»'] ?: ");

    /** How they end what they say of fields that are missing. */
    private static final Pattern MISSING = Pattern.compile(" ?: \\[(\\w+(?:, \\w+)*)]\\.$");

    GraphQLError of(Throwable failure) {
        return failure instanceof GraphQLException && failure instanceof GraphQLError error
                ? withCode(error)
                : RefusalResolver.of(failure, correlationId, language, Location.NONE);
    }

    GraphQLError withCode(GraphQLError error) {
        var code = RefusalErrors.code(error);
        if (error instanceof ValidationError validation) {
            return ofValidation(validation, code);
        }
        if (!code.isEmpty()) {
            return error;
        }
        var refusal = refusal(error);
        if (refusal == RequestRefusal.INTERNAL) {
            LOG.error("Unserved field answered to the caller as {}: {}", correlationId, error);
            return RefusalErrors.internal(
                    correlationId, language, new Location(error.getPath(), null));
        }
        return coded(refusal.name(), sentence(error, refusal), List.of(), error);
    }

    /** Whether it says that a variable does not fit, and not where in it. */
    static boolean isOfVariables(GraphQLError error) {
        return error instanceof CoercingParseValueException
                || error instanceof NonNullableValueCoercedAsNullException
                || error instanceof InputMapDefinesTooManyFieldsException
                || error instanceof OneOfNullValueException
                || error instanceof OneOfTooManyKeysException;
    }

    /**
     * @param found what is wrong with the variables; none where that cannot be found again
     * @param location where the engine says so
     */
    GraphQLError ofVariables(List<ValueError> found, Location location) {
        var refusal = RequestRefusal.BAD_REQUEST;
        return switch (found.size()) {
            case 0 -> coded(refusal.name(), say(refusal.sentence()), found, location);
            case 1 -> coded(found.getFirst().code(), found.getFirst().message(), found, location);
            default -> coded(refusal.name(), say(SEVERAL).formatted(found.size()), found, location);
        };
    }

    private GraphQLError ofValidation(ValidationError error, String given) {
        var type = error.getValidationErrorType();
        if (type != WrongType
                && type != NullValueForNonNullArgument
                && type != MissingFieldArgument) {
            return coded(
                    RequestRefusal.INVALID_OPERATION.name(), error.getMessage(), List.of(), error);
        }
        var refusal =
                type == MissingFieldArgument
                        ? RequestRefusal.INVALID_OPERATION
                        : RequestRefusal.BAD_REQUEST;
        var code = given.isEmpty() ? refusal.name() : given;
        var message = error.getMessage();
        var quoted = QUOTED.matcher(message);
        if (!quoted.lookingAt()) {
            return coded(code, message, List.of(new ValueError(code, "", message)), error);
        }
        var path = quoted.group(1).replaceAll("\\[(\\d+)]", ".$1");
        var rest = message.substring(quoted.end());
        var missing = MISSING.matcher(message);
        var found =
                missing.find()
                        ? Stream.of(missing.group(1).split(", "))
                                .map(it -> ValueError.missing(path + "." + it, language))
                                .toList()
                        : List.of(ValueError.of(code, path, rest, language));
        var all = found.size() == 1 ? found.getFirst() : ValueError.of(code, path, rest, language);
        return coded(code, all.message(), found, error);
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
        return switch (error.getErrorType()) {
            case ErrorType.InvalidSyntax -> syntax(error.getMessage());
            case ErrorType.ValidationError -> RequestRefusal.BAD_REQUEST;
            case ErrorType.OperationNotSupported -> RequestRefusal.INVALID_OPERATION;
            case ErrorType.ExecutionAborted -> RequestRefusal.TIMEOUT;
            case null, default -> RequestRefusal.INTERNAL;
        };
    }

    /** The parser cancels what is too long or too deep; the bundles say so by a code. */
    private static RequestRefusal syntax(String message) {
        return switch (message) {
            case "TOO_DEEP" -> RequestRefusal.TOO_DEEP;
            case "DOCUMENT_TOO_LARGE" -> RequestRefusal.DOCUMENT_TOO_LARGE;
            default -> RequestRefusal.SYNTAX;
        };
    }

    private String sentence(GraphQLError error, RequestRefusal refusal) {
        if (error instanceof UnknownOperationException) {
            return say(NO_OPERATION);
        }
        return refusal == RequestRefusal.SYNTAX ? error.getMessage() : say(refusal.sentence());
    }

    private String say(Texte sentence) {
        return RefusalErrors.in(sentence, language);
    }

    private static GraphQLError coded(
            String code, String message, List<ValueError> found, GraphQLError error) {
        return coded(code, message, found, new Location(null, error.getLocations()));
    }

    private static GraphQLError coded(
            String code, String message, List<ValueError> found, Location location) {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", code);
        if (!found.isEmpty()) {
            extensions.put(
                    "violations",
                    found.stream().<Map<String, String>>map(ValueError::violation).toList());
        }
        return RefusalErrors.of(code, message, extensions, location);
    }
}
