package fr.raccordement.axon.events;

import java.util.List;

/**
 * The events as they are carried from one store to another, whatever kind of store each is: in the
 * form of PostgreSQL, whose metadata are a JSON object and whose instants are texts of ISO 8601.
 */
public interface EventTransfer {

    /** Positions begin with 1 and may leave gaps. */
    String POSTGRESQL = "postgresql";

    /** Positions begin with 0 and leave none. */
    String AXON_SERVER = "axonserver";

    /** What kind of store this is. */
    String kind();

    /** Which store this is; to be asked only where there is an event. */
    String identity();

    /**
     * The events from a position on, that one included.
     *
     * @param position lowest position wanted
     * @param atMost how many
     */
    List<StoredEvent> from(long position, int atMost);

    /** Whether there is no event. */
    boolean isEmpty();

    /**
     * Runs what fills an empty store. Where the store has transactions all of it is one: a program
     * that is killed meanwhile leaves the store empty.
     */
    void fill(Runnable work);

    /** Whether {@link #fill} leaves nothing where it does not end. */
    boolean fillsInOneStep();

    /**
     * Appends events as they were, in their order.
     *
     * @param kind the kind of store that their positions are of
     */
    void append(String kind, List<StoredEvent> events);

    /**
     * Gives the store the identity of that which its events come from, where it has one to give.
     */
    void adopt(String kind, String identity);
}
