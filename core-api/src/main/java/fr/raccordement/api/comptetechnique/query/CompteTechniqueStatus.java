package fr.raccordement.api.comptetechnique.query;

/** Where a technical account stands, as far as this system can know (domain.md 9.4). */
public enum CompteTechniqueStatus {
    /** Declared, and its password serves. */
    UTILISABLE,
    /** Its password serves no longer, until it is changed. */
    MOT_DE_PASSE_EXPIRE
}
