package fr.raccordement.processing;

/**
 * What is between a bus and whoever handles a command, a question or an event, from the outermost
 * in: numbers for Spring's {@code @Order}. Axon's auto-configuration gives each bus the
 * interceptors that are beans, so none of them registers itself: it would be there twice, and judge
 * twice (D-268).
 */
public final class HandlingOrder {

    /** The id of the call, for whatever is logged further in. */
    public static final int CORRELATION = 0;

    /** A refusal from further in is given the shape that another node understands. */
    public static final int REFUSAL = 10;

    /** A failed store is told as one that is away. */
    public static final int OUTAGE = 20;

    /** Nobody knows what will be. */
    public static final int KNOWLEDGE = 30;

    /** Whoever may not know of a thing is told what they are told of none. */
    public static final int RIGHTS = 40;

    private HandlingOrder() {}
}
