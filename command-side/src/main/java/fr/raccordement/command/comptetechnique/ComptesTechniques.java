package fr.raccordement.command.comptetechnique;

import java.util.Optional;

/** Looks technical accounts up while a command is decided. */
public interface ComptesTechniques {

    /** The technical account of the structure, where one is declared at this moment. */
    Optional<CompteDeclare> find(String structure);
}
