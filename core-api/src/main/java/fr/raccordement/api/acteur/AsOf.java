package fr.raccordement.api.acteur;

import fr.raccordement.api.RuleViolatedException;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question about how things stood. Refused with AT_IN_FUTURE where it names an instant that has
 * not come yet: what was decided so far says nothing of it (D-155).
 */
public interface AsOf extends Question {

    /** The instants that it names. */
    Stream<Instant> instants();

    /** The argument that names them. */
    default String path() {
        return "at";
    }

    /**
     * Refuses with AT_IN_FUTURE what is asked of an instant to come.
     *
     * @param path the argument that names it
     */
    static void requirePast(Stream<Instant> instants, Instant now, String path) {
        if (instants.anyMatch(now::isBefore)) {
            throw new RuleViolatedException(
                    "AT_IN_FUTURE",
                    path,
                    "Cet instant n'est pas encore venu.",
                    "This instant has not come yet.");
        }
    }

    /** Refuses with AT_AND_VERSION a past state that is named twice. */
    static void requireOne(@Nullable Instant at, @Nullable Long version) {
        if (at != null && version != null) {
            throw new RuleViolatedException(
                    "AT_AND_VERSION",
                    "version",
                    "Donnez un instant ou une version, pas les deux.",
                    "Give an instant or a version, not both.");
        }
    }
}
