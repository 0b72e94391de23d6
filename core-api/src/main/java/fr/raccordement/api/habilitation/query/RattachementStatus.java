package fr.raccordement.api.habilitation.query;

/** Where a rattachement stands. */
public enum RattachementStatus {
    EN_COURS_DE_VALIDATION,
    VALIDE,
    REFUSE,
    /** Suspended: its profiles count for nothing until it is reactivated. */
    DESACTIVE,
    SUPPRIME
}
