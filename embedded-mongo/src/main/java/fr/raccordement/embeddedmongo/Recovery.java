package fr.raccordement.embeddedmongo;

/**
 * What is to be done around the opening of a store that had closed itself: its documents are then
 * those of the last save, older than what its users remember of them.
 */
public interface Recovery {

    /** Has everybody stop who would write on from what they remember. */
    void before();

    /** Has them begin again from what is stored. */
    void after();
}
