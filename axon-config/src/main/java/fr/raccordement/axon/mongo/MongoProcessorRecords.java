package fr.raccordement.axon.mongo;

import fr.raccordement.processing.ProcessorRecords;
import java.util.List;
import java.util.Set;

/** Reads tokens and dead letters, which are stored beside the views. */
final class MongoProcessorRecords implements ProcessorRecords {

    private final TokenInventory tokens;
    private final DeadLetterQueues deadLetters;
    private final MongoTokenStore store;

    MongoProcessorRecords(
            TokenInventory tokens, DeadLetterQueues deadLetters, MongoTokenStore store) {
        this.store = store;
        this.tokens = tokens;
        this.deadLetters = deadLetters;
    }

    @Override
    public boolean isHeldHere(String group) {
        return store.isHeldHere(group);
    }

    @Override
    public List<Integer> heldHere(String group) {
        return store.heldHere(group);
    }

    @Override
    public boolean isHeldElsewhere(String group, int segment) {
        return store.isHeldElsewhere(group, segment);
    }

    @Override
    public long position(String group) {
        return tokens.position(group);
    }

    @Override
    public List<String> deadLetterSequences(String group) {
        return deadLetters.sequences(group);
    }

    @Override
    public Set<String> deadLetterGroups() {
        return Set.copyOf(deadLetters.waiting().keySet());
    }
}
