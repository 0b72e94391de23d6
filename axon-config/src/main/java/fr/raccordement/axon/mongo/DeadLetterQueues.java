package fr.raccordement.axon.mongo;

import static com.mongodb.client.model.Aggregates.group;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.bson.Document;

/** The dead-letter queues of all groups, each sequence in its order (D-122). */
public final class DeadLetterQueues {

    /** With more, a processor stops instead: something is wrong with all events, not with one. */
    public static final int MAX_SEQUENCES = 1_024;

    private static final int MAX_SEQUENCE_SIZE = 10_000;

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
                .maxSequences(MAX_SEQUENCES)
                .maxSequenceSize(MAX_SEQUENCE_SIZE)
                .build();
    }

    /** Identifiers of the sequences that wait in a group, sorted. */
    public List<String> sequences(String group) {
        return template
                .deadLetterCollection()
                .distinct(
                        "sequenceIdentifier", new Document("processingGroup", group), String.class)
                .into(new ArrayList<>())
                .stream()
                .sorted()
                .toList();
    }

    /** How many sequences wait, by group; groups without any are absent. */
    public SortedMap<String, Long> waiting() {
        var sequence =
                new Document("group", "$processingGroup").append("sequence", "$sequenceIdentifier");
        var waiting = new TreeMap<String, Long>();
        for (var each : template.deadLetterCollection().aggregate(List.of(group(sequence)))) {
            waiting.merge(each.get("_id", Document.class).getString("group"), 1L, Long::sum);
        }
        return waiting;
    }
}
