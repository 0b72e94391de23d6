package fr.raccordement.api.structure.query;

/** Whether a structure may start anything. */
public enum StructureStatus {
    ACTIVE,
    INACTIVE
}
