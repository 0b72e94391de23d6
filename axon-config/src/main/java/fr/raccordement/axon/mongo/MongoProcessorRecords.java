package fr.raccordement.axon.mongo;

import fr.raccordement.processing.ProcessorRecords;
import java.util.List;

/** Tokens and dead letters, which lie beside the views. */
final class MongoProcessorRecords implements ProcessorRecords {

    private final TokenInventory tokens;
    private final DeadLetterQueues letters;

    MongoProcessorRecords(TokenInventory tokens, DeadLetterQueues letters) {
        this.tokens = tokens;
        this.letters = letters;
    }

    @Override
    public long position(String group) {
        return tokens.position(group);
    }

    @Override
    public List<String> deadLetterSequences(String group) {
        return letters.sequences(group);
    }
}
