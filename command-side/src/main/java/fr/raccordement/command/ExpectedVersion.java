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
        if (expected != null && !expected.equals(stored)) {
            throw new RuleViolatedException(
                    "CONFLICT",
                    "L'objet a changé : sa version est " + stored + ".",
                    "The object has changed: its version is " + stored + ".");
        }
    }
}
