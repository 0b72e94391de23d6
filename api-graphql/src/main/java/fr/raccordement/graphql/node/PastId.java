package fr.raccordement.graphql.node;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * What names a state of the past: the thing, the number of the last event that made the state, and
 * its instant. No identifier of a thing has an {@code @}.
 *
 * @param thing the identifier of the thing
 * @param version number of the event
 * @param at when that happened
 */
record PastId(String thing, long version, Instant at) {

    private static final Pattern PARTS = Pattern.compile("([^@]+)@(\\d{1,18})@([^@]+)");

    static PastId parse(String text) {
        var parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw NodeId.invalid();
        }
        try {
            return new PastId(
                    parts.group(1), Long.parseLong(parts.group(2)), Instant.parse(parts.group(3)));
        } catch (DateTimeParseException _) {
            throw NodeId.invalid();
        }
    }

    /** What a client sees as the identifier of the state. */
    String id() {
        return thing + "@" + version;
    }

    String text() {
        return id() + "@" + at;
    }
}
