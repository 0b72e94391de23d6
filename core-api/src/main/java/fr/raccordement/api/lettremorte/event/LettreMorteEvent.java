package fr.raccordement.api.lettremorte.event;

/** The catalogue: all that can have happened to dead letters. */
public sealed interface LettreMorteEvent permits LettreMorteDiscarded {

    /** The processing group. */
    String groupe();

    /** Identifier of the aggregate, as events are stored under it. */
    String objet();
}
