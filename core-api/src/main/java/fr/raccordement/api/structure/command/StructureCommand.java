package fr.raccordement.api.structure.command;

import fr.raccordement.api.structure.StructureId;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of the register about one structure. Every command on a structure that exists
 * may name the version it was decided on; another version stored is refused with CONFLICT. One that
 * is not registered is NOT_FOUND. Answers the version of the structure after its own events.
 */
public sealed interface StructureCommand
        permits RegisterStructure,
                RenameStructure,
                DeactivateStructure,
                ReactivateStructure,
                ChangeIdentifiant {
    StructureId structureId();

    /** The version that the actor saw, or null to take whatever is stored. */
    default @Nullable Long expectedVersion() {
        return null;
    }
}
