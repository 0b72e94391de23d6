package fr.raccordement.axon.processors;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * What failures say, without the values that they quote: those are of an event, and the failure is
 * kept and shown apart from it.
 */
final class FailureRedaction {

    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 5;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'|`[^`]*`");

    private FailureRedaction() {}

    /** The message of a failure and, one after the other, of what caused it. */
    static String message(Throwable failure) {
        var said = new ArrayList<String>(List.of(said(failure)));
        var cause = failure.getCause();
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            said.add(cause.getClass().getSimpleName() + ": " + said(cause));
            cause = cause.getCause();
        }
        var all = String.join("; ", said);
        return all.substring(0, Math.min(LONGEST, all.length()));
    }

    /** Of what cannot be read as JSON only the place is told. */
    private static String said(Throwable failure) {
        if (failure instanceof JacksonException unreadable) {
            var location = unreadable.getLocation();
            var place =
                    location == null
                            ? ""
                            : " line %d, column %d"
                                    .formatted(location.getLineNr(), location.getColumnNr());
            return "unreadable" + place + " " + unreadable.getPathReference();
        }
        var message = Objects.requireNonNullElse(failure.getMessage(), "");
        return QUOTED.matcher(message).replaceAll("\"…\"");
    }
}
