package fr.raccordement.command.structure;

import fr.raccordement.api.RuleViolatedException;
import java.util.Optional;

/** Looks structures up while a command is decided (D-285). */
public interface StructureRegister {

    /** The structure as registered, if it is. */
    Optional<Inscription> find(String siret);

    /** Refuses with STRUCTURE_INACTIVE what an inactive structure would start. */
    default void requireActive(String siret) {
        if (!find(siret).map(Inscription::active).orElse(true)) {
            throw new RuleViolatedException(
                    "STRUCTURE_INACTIVE",
                    "Cette structure n'est pas active.",
                    "This structure is not active.");
        }
    }
}
