package fr.raccordement.graphql.correlation;

import graphql.GraphQLContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import reactor.util.context.ContextView;

/** The id under which all that one call causes is found: answers, events, log lines. */
public final class Correlation {

    /** Header in which a caller may bring an id of their own; every answer has it. */
    static final String HEADER = "X-Correlation-Id";

    /** Name of the id in log lines, and in the contexts that carry it across threads. */
    public static final String KEY = "correlationId";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String NONE = "-";

    private Correlation() {}

    /** The caller's own id where it is fit for a log line, else a fresh one. */
    static String from(@Nullable Object proposed) {
        return proposed instanceof String id && ACCEPTED.matcher(id).matches()
                ? id
                : UUID.randomUUID().toString();
    }

    public static String of(ContextView context) {
        return context.getOrDefault(KEY, NONE) instanceof String id ? id : NONE;
    }

    public static String of(GraphQLContext context) {
        return context.getOrDefault(KEY, NONE) instanceof String id ? id : NONE;
    }

    /** Whether a call has this id; outside of calls there is none. */
    public static boolean isKnown(String id) {
        return !id.equals(NONE);
    }

    /** That of the current thread. */
    public static String current() {
        var id = MDC.get(KEY);
        return id == null ? NONE : id;
    }
}
