package fr.raccordement.projection.deadletter;

import com.mongodb.client.MongoIterable;
import fr.raccordement.api.lettremorte.DeadLetterRetries;
import fr.raccordement.api.lettremorte.LettreMorteId;
import fr.raccordement.processing.ProcessorRecords;
import fr.raccordement.processing.ViewGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The dead-letter queues of all processing groups, shared by all nodes. */
@Component
class DeadLetters implements DeadLetterRetries {

    private final ObjectProvider<Configuration> axon;
    private final ProcessorRecords records;
    private final ViewGroups groups;

    /**
     * @param groups say which groups run; the letters of one that does not are another program's
     */
    DeadLetters(ObjectProvider<Configuration> axon, ProcessorRecords records, ViewGroups groups) {
        this.axon = axon;
        this.records = records;
        this.groups = groups;
    }

    /**
     * The sequences that wait, in order.
     *
     * @param wanted only those of this group; null for all
     */
    List<LettreMorteId> sequences(@Nullable String wanted) {
        return groupNames().stream()
                .filter(group -> wanted == null || wanted.equals(group))
                .flatMap(group -> records.deadLetterSequences(group).stream().map(of(group)))
                .toList();
    }

    boolean waits(LettreMorteId id) {
        return queue(id.groupe()).map(it -> it.contains(id.objet())).orElse(false);
    }

    /** How many letters wait in the sequence. */
    long size(LettreMorteId id) {
        return queue(id.groupe()).map(it -> it.sequenceSize(id.objet())).orElse(0L);
    }

    Optional<DeadLetter<? extends EventMessage<?>>> first(LettreMorteId id) {
        return letters(id).flatMap(letters -> Optional.ofNullable(letters.first()));
    }

    /** The letters of the sequence, in order. */
    List<DeadLetter<? extends EventMessage<?>>> all(LettreMorteId id) {
        return letters(id)
                .<List<DeadLetter<? extends EventMessage<?>>>>map(
                        letters -> letters.into(new ArrayList<>()))
                .orElse(List.of());
    }

    /** Removes the letters that were discarded, if they still wait. */
    void remove(LettreMorteId id, DiscardedLetters discarded) {
        for (var letter : all(id)) {
            if (discarded.contain(letter)) {
                queue(id.groupe()).ifPresent(queue -> queue.evict(letter));
            }
        }
    }

    @Override
    public List<LettreMorteId> retry(String groupe, @Nullable String objet) {
        var ids =
                sequences(groupe).stream()
                        .filter(id -> objet == null || objet.equals(id.objet()))
                        .toList();
        if (objet == null) {
            retryAny(groupe, ids.size());
        } else {
            ids.forEach(this::retry);
        }
        return ids;
    }

    /** Retries one sequence, unless another node has claimed it. */
    void retry(LettreMorteId id) {
        processor(id.groupe())
                .ifPresent(
                        processor ->
                                processor.process(
                                        letter ->
                                                letter.message()
                                                                instanceof
                                                                DomainEventMessage<?> event
                                                        && event.getAggregateIdentifier()
                                                                .equals(id.objet())));
    }

    /** Retries so many sequences of a group, first those that were not tried for longest. */
    private void retryAny(String group, int number) {
        for (int i = 0; i < number; i++) {
            processor(group).ifPresent(SequencedDeadLetterProcessor::processAny);
        }
    }

    private static Function<String, LettreMorteId> of(String group) {
        return aggregate -> new LettreMorteId(group, aggregate);
    }

    private List<String> groupNames() {
        return processing().map(it -> it.eventProcessors().keySet()).stream()
                .flatMap(Set::stream)
                .sorted()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Optional<MongoIterable<DeadLetter<? extends EventMessage<?>>>> letters(
            LettreMorteId id) {
        return queue(id.groupe())
                .map(
                        queue ->
                                (MongoIterable<DeadLetter<? extends EventMessage<?>>>)
                                        queue.deadLetterSequence(id.objet()));
    }

    private Optional<SequencedDeadLetterQueue<EventMessage<?>>> queue(String group) {
        return processing()
                .filter(it -> it.eventProcessors().containsKey(group))
                .flatMap(it -> it.deadLetterQueue(group));
    }

    private Optional<SequencedDeadLetterProcessor<EventMessage<?>>> processor(String group) {
        return processing()
                .filter(_ -> groups.runs(group))
                .flatMap(it -> it.sequencedDeadLetterProcessor(group));
    }

    private Optional<EventProcessingConfiguration> processing() {
        return Optional.ofNullable(axon.getIfAvailable())
                .map(Configuration::eventProcessingConfiguration);
    }
}
