package fr.raccordement.axon.processors;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * Messages of failures without the values that they quote: those are of an event, while the failure
 * is stored and shown apart from it (D-089).
 */
final class FailureRedaction {

    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_DEPTH = 5;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'|`[^`]*`");

    private FailureRedaction() {}

    /** The message of a failure and of its causes, outermost first. */
    static String message(Throwable failure) {
        var messages = new ArrayList<String>(List.of(redacted(failure)));
        var cause = failure.getCause();
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            messages.add(cause.getClass().getSimpleName() + ": " + redacted(cause));
            cause = cause.getCause();
        }
        var all = String.join("; ", messages);
        return all.substring(0, Math.min(MAX_LENGTH, all.length()));
    }

    /** Of unreadable JSON only the location. */
    private static String redacted(Throwable failure) {
        if (failure instanceof JacksonException unreadable) {
            var location = unreadable.getLocation();
            var position =
                    location == null
                            ? ""
                            : " line %d, column %d"
                                    .formatted(location.getLineNr(), location.getColumnNr());
            return "unreadable" + position + " " + unreadable.getPathReference();
        }
        var message = Objects.requireNonNullElse(failure.getMessage(), "");
        return QUOTED.matcher(message).replaceAll("\"…\"");
    }
}
