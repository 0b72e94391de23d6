package fr.raccordement.projection;

/** A document that is the fold of the events of one aggregate. */
public interface Projected {

    /** Sequence number of the last event applied. */
    long version();
}
