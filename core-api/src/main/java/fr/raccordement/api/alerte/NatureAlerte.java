package fr.raccordement.api.alerte;

/** What the operator is told of. Stored in events, for ever. */
public enum NatureAlerte {
    /** A fiche, or its revision, waits to be examined for too long. */
    EXAMEN_EN_RETARD,
    /** A processing group could not handle events, which wait as dead letters. */
    LETTRES_MORTES,
    /** The stored events are no longer those that were sealed. */
    SCELLEMENT_ROMPU
}
