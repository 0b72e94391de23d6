package fr.raccordement.axon.events;

/** Asks the event store for something small, apart from all others who ask. */
public interface EventStoreProbe {

    /**
     * Returns where it answers.
     *
     * @throws RuntimeException where it does not
     */
    void ask();
}
