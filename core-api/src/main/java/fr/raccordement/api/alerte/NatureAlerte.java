package fr.raccordement.api.alerte;

/** What the operator is told of. Stored in events, for ever. */
public enum NatureAlerte {
    /** A fiche, or its revision, waits to be examined for too long. */
    EXAMEN_EN_RETARD
}
