package fr.raccordement.axon.events;

/** Which event store this is; another store, or none of its events, has another identity. */
@FunctionalInterface
public interface EventStoreIdentity {

    /** Something that never changes as long as the store is the same. */
    String identity();
}
