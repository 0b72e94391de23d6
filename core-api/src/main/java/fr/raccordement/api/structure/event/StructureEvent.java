package fr.raccordement.api.structure.event;

/** The catalogue: all that can have happened to a structure. */
public sealed interface StructureEvent
        permits StructureRegistered,
                StructureRenamed,
                StructureDeactivated,
                StructureReactivated,
                StructureIdentifiantChanged {
    /** The key of the structure: its first identifier, whatever it is known by since. */
    String siret();
}
