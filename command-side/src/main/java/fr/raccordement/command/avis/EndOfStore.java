package fr.raccordement.command.avis;

/** How far the store has come. */
@FunctionalInterface
public interface EndOfStore {

    /** The position of the last event stored; -1 while there is none. */
    long position();
}
