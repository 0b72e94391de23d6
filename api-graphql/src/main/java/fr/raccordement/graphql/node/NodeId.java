package fr.raccordement.graphql.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.api.Characters;
import fr.raccordement.api.RuleViolatedException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What names a thing among all things: its type in the schema and its identifier there. Opaque to
 * clients.
 *
 * @param type the type
 * @param id the identifier among those of the type
 */
record NodeId(String type, String id) {

    private static final Pattern READABLE = Pattern.compile("([A-Za-z0-9]+):(.+)");
    private static final int LONGEST = 500;

    /** Reads it again; refuses what is none with {@code NODE_ID_INVALID}. */
    static NodeId parse(String text) {
        var readable = text.length() > LONGEST ? "" : decoded(text);
        var parts = READABLE.matcher(readable);
        if (!parts.matches() || !Characters.fitALine(readable)) {
            throw invalid();
        }
        return new NodeId(parts.group(1), parts.group(2));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    static RuleViolatedException invalid() {
        return new RuleViolatedException(
                "NODE_ID_INVALID",
                "nodeId",
                "Ce n'est pas le nodeId d'un objet.",
                "This is the nodeId of nothing.");
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((type + ":" + id).getBytes(UTF_8));
    }
}
