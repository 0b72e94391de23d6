package fr.raccordement.graphql.refusal;

import fr.raccordement.api.Acces;
import fr.raccordement.api.Refusal;
import fr.raccordement.api.Texte;
import fr.raccordement.graphql.correlation.Correlation;
import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;

/** A refusal as a GraphQL error. */
final class RefusalErrors {

    private static final Set<String> PASSING =
            Set.of(RequestRefusal.UNAVAILABLE.name(), "VUE_EN_CONSTRUCTION");

    private RefusalErrors() {}

    /** Sentence in the caller's language; code, violations where there are any, and details. */
    static GraphQLError of(Refusal refusal, Locale language, Location location) {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", refusal.code());
        if (PASSING.contains(refusal.code())) {
            extensions.put("retryAfter", RequestRefusal.RETRY_AFTER_SECONDS);
        }
        if (!refusal.violations().isEmpty()) {
            extensions.put(
                    "violations",
                    refusal.violations().stream()
                            .map(it -> violation(it.code(), it.path(), in(it.texte(), language)))
                            .toList());
        }
        refusal.details().forEach(extensions::putIfAbsent);
        if (!refusal.acces().isEmpty()) {
            extensions.put("acces", refusal.acces().stream().map(RefusalErrors::acces).toList());
        }
        return of(refusal.code(), in(refusal.texte(), language), extensions, location);
    }

    static GraphQLError of(RequestRefusal refusal, Locale language) {
        return of(refusal.refusal(), language, Location.NONE);
    }

    /** All that a caller learns about an internal failure. */
    static GraphQLError internal(String correlationId, Locale language, Location location) {
        var code = RequestRefusal.INTERNAL.name();
        var extensions = Map.<String, Object>of("code", code, Correlation.KEY, correlationId);
        return of(code, in(RequestRefusal.INTERNAL.sentence(), language), extensions, location);
    }

    static GraphQLError of(
            String code, String message, Map<String, Object> extensions, Location location) {
        var error = GraphQLError.newError();
        error.message("%s", message);
        error.errorType(classification(code));
        error.extensions(extensions);
        if (location.path() != null) {
            error.path(location.path());
        }
        if (location.locations() != null) {
            error.locations(location.locations());
        }
        return error.build();
    }

    /** The same, with the id under which the call is found. */
    static GraphQLError traced(GraphQLError error, String correlationId) {
        var given = error.getExtensions();
        if (!Correlation.isKnown(correlationId)
                || given != null && given.containsKey(Correlation.KEY)) {
            return error;
        }
        var extensions = new LinkedHashMap<String, Object>();
        if (given != null) {
            extensions.putAll(given);
        }
        extensions.put(Correlation.KEY, correlationId);
        var traced = GraphQLError.newError();
        traced.message("%s", error.getMessage());
        traced.errorType(error.getErrorType());
        traced.extensions(extensions);
        if (error.getPath() != null) {
            traced.path(error.getPath());
        }
        if (error.getLocations() != null) {
            traced.locations(error.getLocations());
        }
        return traced.build();
    }

    static Map<String, String> violation(String code, String path, String message) {
        var violation = new LinkedHashMap<String, String>();
        violation.put("code", code);
        violation.put("path", path);
        violation.put("message", message);
        return violation;
    }

    private static Map<String, Object> acces(Acces enough) {
        var acces = new LinkedHashMap<String, Object>();
        if (enough.structure() == null) {
            acces.put("roles", enough.roles());
        } else {
            acces.put("structure", enough.structure());
            acces.put("profils", enough.profils());
            acces.put("manquants", enough.manquants());
            acces.put("gestionnairePrincipal", enough.gestionnairePrincipal());
        }
        return acces;
    }

    static String in(Texte sentence, Locale language) {
        return language.getLanguage().equals("en") ? sentence.en() : sentence.fr();
    }

    static String code(GraphQLError error) {
        var extensions = error.getExtensions();
        return extensions != null && extensions.get("code") instanceof String code ? code : "";
    }

    private static ErrorClassification classification(String code) {
        return switch (code) {
            case "UNAUTHENTICATED" -> ErrorType.UNAUTHORIZED;
            case "FORBIDDEN" -> ErrorType.FORBIDDEN;
            case "NOT_FOUND" -> ErrorType.NOT_FOUND;
            case "INTERNAL", "TIMEOUT", "UNAVAILABLE" -> ErrorType.INTERNAL_ERROR;
            case "CONFLICT" -> ErrorClassification.errorClassification("CONFLICT");
            default -> ErrorType.BAD_REQUEST;
        };
    }

    static List<GraphQLError> first(int most, List<GraphQLError> errors) {
        return errors.size() > most ? errors.subList(0, most) : errors;
    }

    /**
     * Where an error is.
     *
     * @param path in the answer
     * @param locations in the document
     */
    record Location(@Nullable List<Object> path, @Nullable List<SourceLocation> locations) {
        static final Location NONE = new Location(null, null);
    }
}
