package fr.raccordement.api.correspondant.event;

/** The catalogue: all that can have happened to how far contacts were written to. */
public sealed interface CorrespondanceEvent permits CorrespondanceAdvanced {

    /** The position of an event. */
    long jusqua();
}
