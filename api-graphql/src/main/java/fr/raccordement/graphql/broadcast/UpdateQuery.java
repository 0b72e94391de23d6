package fr.raccordement.graphql.broadcast;

import graphql.ExecutionInput;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of each update, whoever it is.
 *
 * @param name which operation of the document; null where there is one only
 * @param language in which it is answered
 */
record UpdateQuery(
        String document,
        @Nullable String name,
        Map<String, @Nullable Object> variables,
        Locale language) {

    static UpdateQuery of(ExecutionInput input) {
        return new UpdateQuery(
                input.getQuery(),
                input.getOperationName(),
                new HashMap<String, @Nullable Object>(input.getRawVariables().toMap()),
                input.getLocale());
    }
}
