package fr.raccordement.axon.mongo;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;

/** Where events that could not be handled wait, each sequence in its order. */
public final class DeadLetterQueues {

    /** Beyond this a processor stops instead: something is wrong with all events, not with one. */
    private static final int SEQUENCES = 1_024;

    private static final int LETTERS_OF_ONE_SEQUENCE = 10_000;

    private final MongoTemplate template;
    private final Serializer serializer;

    DeadLetterQueues(MongoDatabase database, Serializer serializer) {
        this.template =
                DefaultMongoTemplate.builder()
                        .mongoDatabase(database)
                        .deadLetterCollectionName("dead_letters")
                        .build();
        this.serializer = serializer;
    }

    /** The queue of a processing group. */
    public SequencedDeadLetterQueue<EventMessage<?>> queue(String group) {
        return MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group)
                .mongoTemplate(template)
                .serializer(serializer)
                .maxSequences(SEQUENCES)
                .maxSequenceSize(LETTERS_OF_ONE_SEQUENCE)
                .build();
    }
}
