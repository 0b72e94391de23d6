package fr.raccordement.axon.mongo;

import fr.raccordement.processing.ProcessorRecords;
import java.util.List;

/** Reads tokens and dead letters, which are stored beside the views. */
final class MongoProcessorRecords implements ProcessorRecords {

    private final TokenInventory tokens;
    private final DeadLetterQueues deadLetters;

    MongoProcessorRecords(TokenInventory tokens, DeadLetterQueues deadLetters) {
        this.tokens = tokens;
        this.deadLetters = deadLetters;
    }

    @Override
    public long position(String group) {
        return tokens.position(group);
    }

    @Override
    public List<String> deadLetterSequences(String group) {
        return deadLetters.sequences(group);
    }
}
