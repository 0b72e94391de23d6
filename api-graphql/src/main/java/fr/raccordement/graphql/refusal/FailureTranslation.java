package fr.raccordement.graphql.refusal;

import fr.raccordement.api.Refusal;
import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.Violation;
import fr.raccordement.processing.Unavailable;
import graphql.GraphQLError;
import graphql.GraphQLException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;

/** Finds the refusal that a failure means, however deep it was wrapped on the way. */
final class FailureTranslation {

    private static final int DEEPEST = 20;

    private FailureTranslation() {}

    /** The refusal, or nothing where the failure is internal. */
    static Optional<Refusal> of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            var refusal = meaning(cause);
            if (refusal != null) {
                return Optional.of(refusal);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** Whether the engine itself failed: where arguments do not fit, it says so in many ways. */
    static boolean isOfEngine(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof GraphQLException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static @Nullable Refusal meaning(Throwable cause) {
        return switch (cause) {
            case RuleViolatedException rule -> rule.refusal();
            case HandlerExecutionException remote -> meaning(remote.getDetails());
            case ConcurrencyException _, AggregateStreamCreationException _ ->
                    RequestRefusal.CONFLICT.refusal();
            case AggregateNotFoundException _ -> RequestRefusal.NOT_FOUND.refusal();
            case AccessDeniedException _ -> RequestRefusal.FORBIDDEN.refusal();
            case AuthenticationException _ -> RequestRefusal.UNAUTHENTICATED.refusal();
            case TimeoutException _ -> RequestRefusal.TIMEOUT.refusal();
            case GraphQLException engine when unfit(engine) -> RequestRefusal.BAD_REQUEST.refusal();
            case BindException binding -> binding(binding);
            default -> null;
        };
    }

    /** What another node, or a handler of this one, says besides its message. */
    private static @Nullable Refusal meaning(Optional<Object> details) {
        return switch (details.orElse(null)) {
            case Refusal refusal -> refusal;
            case Unavailable _ -> RequestRefusal.UNAVAILABLE.refusal();
            case null, default -> null;
        };
    }

    /** Of an argument made of variables that fit each by itself. */
    private static boolean unfit(GraphQLException engine) {
        return engine instanceof GraphQLError error && EngineErrorCodes.isOfVariables(error);
    }

    /** The refusal of a value object, made while the input is bound, says more than the binding. */
    private static Refusal binding(BindException binding) {
        var deeper = binding.getCause();
        if (deeper != null && of(deeper).isPresent()) {
            return of(deeper).get();
        }
        var sentence = RequestRefusal.BAD_REQUEST.sentence();
        var violations =
                binding.getAllErrors().stream()
                        .map(error -> error instanceof FieldError field ? field.getField() : "")
                        .map(
                                path ->
                                        new Violation(
                                                RequestRefusal.BAD_REQUEST.name(), path, sentence))
                        .toList();
        return new Refusal(RequestRefusal.BAD_REQUEST.name(), sentence, violations);
    }
}
