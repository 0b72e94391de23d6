package fr.raccordement.api.scellement.event;

/** The catalogue: all that can have happened to the sealed log, as the events that it seals say. */
public sealed interface ScellementEvent
        permits ScellementStarted, PointDeControleRecorded, ScellementRestarted {

    /** Whose log it is. */
    String nom();

    /** The name of the log. */
    String origine();
}
