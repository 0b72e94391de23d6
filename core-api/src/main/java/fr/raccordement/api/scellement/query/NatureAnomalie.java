package fr.raccordement.api.scellement.query;

/** What is wrong at a position of the store. */
public enum NatureAnomalie {
    /** The event is not the one that was sealed. */
    MODIFIE,
    /** An event was sealed there and none is stored. */
    MANQUANT,
    /** An event is stored that was not sealed when its place was. */
    INSERE,
    /** An event that was sealed elsewhere stands there. */
    DEPLACE,
    /** The store does not give the root of a checkpoint published before. */
    RACINE
}
