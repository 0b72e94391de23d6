package fr.raccordement.api.acteur;

/** A role at the operator of the platform, given by authentication, never by a structure. */
public enum Role {
    /** Examines, activates and deactivates fiches. */
    AIFE_INSTRUCTEUR,
    /** Keeps the reference data: structures, interface codes, trusted issuers. */
    AIFE_ADMIN,
    /** Sees everything, changes nothing. */
    AUDITEUR
}
