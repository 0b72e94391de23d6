package fr.raccordement.api.interfaces;

/** Seen from the partner. */
public enum Direction {
    /** The partner sends. */
    SORTANT,
    /** The partner receives. */
    ENTRANT
}
