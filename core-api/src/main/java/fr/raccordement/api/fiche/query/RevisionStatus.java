package fr.raccordement.api.fiche.query;

/** Where a revision stands. */
public enum RevisionStatus {
    /** Being worked on; again, where it was sent back. */
    OUVERTE,
    /** Waiting for the operator. */
    ENVOYEE
}
