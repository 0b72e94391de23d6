package fr.raccordement.command.structure;

import fr.raccordement.api.structure.event.StructureRegistered;
import java.util.Optional;

/** Looks structures up while a command is decided. */
public interface StructureRegister {

    /** The structure as registered, if it is. */
    Optional<StructureRegistered> find(String siret);
}
