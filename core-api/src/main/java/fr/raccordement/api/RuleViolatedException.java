package fr.raccordement.api;

import java.util.List;
import java.util.Map;

/** A rule of the domain says no. Nothing has been stored. */
public class RuleViolatedException extends RuntimeException {

    private final transient Refusal refusal;

    public RuleViolatedException(String code, String fr, String en) {
        this(new Refusal(code, new Texte(fr, en), List.of()));
    }

    /**
     * One broken rule of what was typed.
     *
     * @param path the argument, or the field of the input, that breaks it
     */
    public RuleViolatedException(String code, String path, String fr, String en) {
        this(List.of(new Violation(code, path, new Texte(fr, en))));
    }

    /**
     * Several broken rules at once.
     *
     * @param violations at least one; the caller is given all
     */
    public RuleViolatedException(List<Violation> violations) {
        this(violations, Map.of());
    }

    /**
     * Several broken rules at once.
     *
     * @param violations at least one; the caller is given all
     * @param details what else the caller is told
     */
    public RuleViolatedException(List<Violation> violations, Map<String, Object> details) {
        this(summary(violations, details));
    }

    public RuleViolatedException(Refusal refusal) {
        super(refusal.code() + ": " + refusal.texte().en());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    private static Refusal summary(List<Violation> violations, Map<String, Object> details) {
        var first = violations.getFirst();
        if (violations.size() == 1) {
            return new Refusal(
                    first.code(),
                    first.texte(),
                    first.path().isEmpty() ? List.of() : violations,
                    details);
        }
        var texte =
                new Texte(
                        violations.size() + " règles ne sont pas respectées.",
                        violations.size() + " rules are broken.");
        return new Refusal("RULES_VIOLATED", texte, violations, details);
    }
}
