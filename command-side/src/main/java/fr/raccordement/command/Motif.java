package fr.raccordement.command;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.fiche.SealedText;
import org.jspecify.annotations.Nullable;

/** The reason of a decision; one that a batch passes on is sealed already, and stays so (D-262). */
public final class Motif {

    private static final int LONGEST = 2_000;

    private Motif() {}

    /** The reason without surrounding blanks; refuses MOTIF_MISSING. */
    public static String require(String motif) {
        if (!isGiven(motif)) {
            throw new RuleViolatedException(
                    "MOTIF_MISSING",
                    "motif",
                    "Un motif de 1 à 2 000 caractères est requis.",
                    "A reason of 1 to 2,000 characters is required.");
        }
        return motif.strip();
    }

    /** The reason without surrounding blanks, null where none was given; refuses MOTIF_TOO_LONG. */
    public static @Nullable String optional(@Nullable String motif) {
        if (motif == null || motif.isBlank()) {
            return null;
        }
        if (motif.length() > LONGEST && !SealedText.isSealed(motif)) {
            throw new RuleViolatedException(
                    "MOTIF_TOO_LONG",
                    "motif",
                    "Un motif a 2 000 caractères au plus.",
                    "A reason has 2,000 characters at most.");
        }
        return motif.strip();
    }

    /** Whether a text says something, and not at too great length. */
    public static boolean isGiven(String text) {
        return !text.isBlank() && text.length() <= LONGEST || SealedText.isSealed(text);
    }
}
