package fr.raccordement.command.structure;

import java.util.Optional;

/** Which structure somebody means by an identifier, for what is named behind the edge (D-140). */
public interface StructureNames {

    /**
     * The key of the structure that has or had that identifier, as events say at this moment.
     *
     * @param typed as people write it
     */
    Optional<String> key(String typed);
}
