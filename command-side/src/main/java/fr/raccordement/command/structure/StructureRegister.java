package fr.raccordement.command.structure;

import java.util.Optional;

/** Looks structures up while a command is decided. */
public interface StructureRegister {

    /** The structure as registered, if it is. */
    Optional<Inscription> find(String siret);
}
