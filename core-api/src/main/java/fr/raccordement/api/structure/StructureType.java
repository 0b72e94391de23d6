package fr.raccordement.api.structure;

public enum StructureType {
    PUBLIQUE,
    PRIVEE
}
