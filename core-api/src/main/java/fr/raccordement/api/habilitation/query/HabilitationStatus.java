package fr.raccordement.api.habilitation.query;

/** Where a profile stands. */
public enum HabilitationStatus {
    DEMANDEE,
    /** Held, and of effect while the rattachement is valid. */
    ACCORDEE,
    REFUSEE,
    /** Taken back, or gone with the rattachement. */
    RETIREE
}
