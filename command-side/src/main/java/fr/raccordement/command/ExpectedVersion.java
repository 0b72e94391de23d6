package fr.raccordement.command;

import fr.raccordement.api.RuleViolatedException;
import org.jspecify.annotations.Nullable;

/** The version that whoever decides has seen. */
public final class ExpectedVersion {

    private ExpectedVersion() {}

    /**
     * Refuses with CONFLICT where another version is stored.
     *
     * @param expected the version seen; null to take whatever is stored
     * @param stored the version stored; null where there is none yet
     */
    public static void require(@Nullable Long expected, @Nullable Long stored) {
        require(expected, stored, "L'objet", "The object");
    }

    /**
     * Refuses with CONFLICT where another version is stored, calling the object by its name.
     *
     * @param expected the version seen; null to take whatever is stored
     * @param stored the version stored; null where there is none yet
     * @param fr the object in French, with its article
     * @param en the object in English, with its article
     */
    public static void require(
            @Nullable Long expected, @Nullable Long stored, String fr, String en) {
        if (expected != null && !expected.equals(stored)) {
            throw new RuleViolatedException(
                    "CONFLICT",
                    "expectedVersion",
                    fr + " a changé : sa version est " + stored + ".",
                    en + " has changed: its version is " + stored + ".");
        }
    }

    /**
     * As {@link #require(Long, Long, String, String)}, for a command that may be the last one sent
     * again: it then names the version that it was decided on the first time.
     *
     * @param last what was decided last; null where the command does not repeat it
     */
    public static void require(
            @Nullable Long expected,
            @Nullable Long stored,
            @Nullable LastDecision last,
            String fr,
            String en) {
        if (last == null || expected == null || expected != last.decidedOn()) {
            require(expected, stored, fr, en);
        }
    }
}
