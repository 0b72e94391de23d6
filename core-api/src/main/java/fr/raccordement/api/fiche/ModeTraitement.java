package fr.raccordement.api.fiche;

/** What happens to a flow (S-27 to S-29), or whether it is subscribed to (S-47). */
public enum ModeTraitement {
    /** Not connected for the flow. */
    PAS_DE_RACCORDEMENT,
    /** One faulty document rejects the whole flow. */
    COMPLETE,
    /** A faulty document is left out, the others go in. */
    PARTIELLE,
    /** Receives the flow. */
    ABONNE,
    /** Does not receive the flow. */
    NON_ABONNE
}
