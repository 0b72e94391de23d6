package fr.raccordement.command.structure;

import fr.raccordement.command.Violations;
import java.util.Optional;

/** Looks structures up while a command is decided (D-153). */
public interface StructureRegister {

    /**
     * The structure as registered, if it is.
     *
     * @param siret its key; another identifier finds nothing
     */
    Optional<Inscription> find(String siret);

    /** Refuses with STRUCTURE_INACTIVE what an inactive structure would start. */
    default void requireActive(String siret) {
        var violations = new Violations();
        noteInactive(siret, violations);
        violations.throwIfAny();
    }

    /** The same, noted among other broken rules. */
    default void noteInactive(String siret, Violations violations) {
        violations.require(
                find(siret).map(Inscription::active).orElse(true),
                "STRUCTURE_INACTIVE",
                "",
                "Cette structure n'est pas active.",
                "This structure is not active.");
    }
}
