package fr.raccordement.command;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects every broken rule, so that all are reported at once. */
public final class Violations {

    private final List<Violation> found = new ArrayList<>();
    private final Map<String, Object> details = new LinkedHashMap<>();

    /** Notes a violation unless the rule holds; answers whether it does. Says nothing twice. */
    public boolean require(boolean holds, String code, String path, String fr, String en) {
        if (!holds
                && found.stream().noneMatch(v -> v.code().equals(code) && v.path().equals(path))) {
            found.add(Violation.of(code, path, fr, en));
        }
        return holds;
    }

    /** Tells the caller more than which rules are broken, such as by what. */
    public void tell(String name, Object detail) {
        details.put(name, detail);
    }

    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new RuleViolatedException(List.copyOf(found), Map.copyOf(details));
        }
    }

    /** What was found, for tests of one rule. */
    public List<Violation> found() {
        return List.copyOf(found);
    }
}
