package fr.raccordement.graphql.node;

import java.util.regex.Pattern;

/**
 * What names a state of the past: the thing and the number of the last event that made the state.
 *
 * @param thing the identifier of the thing
 * @param version number of the event
 */
record PastId(String thing, long version) {

    private static final Pattern PARTS = Pattern.compile("(.+)@(\\d{1,18})");

    static PastId parse(String text) {
        var parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw NodeId.invalid();
        }
        return new PastId(parts.group(1), Long.parseLong(parts.group(2)));
    }

    /** What a client sees as the identifier of the state. */
    String id() {
        return thing + "@" + version;
    }
}
