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

/** The queues of all processing groups, which all nodes share. */
@Component
class DeadLetters implements DeadLetterRetries {

    private final ObjectProvider<Configuration> axon;
    private final ProcessorRecords records;
    private final ViewGroups running;

    /**
     * @param running a group that does not run has letters that another program made
     */
    DeadLetters(ObjectProvider<Configuration> axon, ProcessorRecords records, ViewGroups running) {
        this.axon = axon;
        this.records = records;
        this.running = running;
    }

    /**
     * The sequences that wait, in order.
     *
     * @param groupe of this group; null for all
     */
    List<LettreMorteId> sequences(@Nullable String groupe) {
        return groups().stream()
                .filter(group -> groupe == null || groupe.equals(group))
                .flatMap(group -> records.deadLetterSequences(group).stream().map(of(group)))
                .toList();
    }

    boolean waits(LettreMorteId id) {
        return queue(id.groupe()).map(it -> it.contains(id.objet())).orElse(false);
    }

    /** How many letters wait one behind the other. */
    long size(LettreMorteId id) {
        return queue(id.groupe()).map(it -> it.sequenceSize(id.objet())).orElse(0L);
    }

    Optional<DeadLetter<? extends EventMessage<?>>> first(LettreMorteId id) {
        return letters(id).flatMap(letters -> Optional.ofNullable(letters.first()));
    }

    /** All that wait, in order. */
    List<DeadLetter<? extends EventMessage<?>>> all(LettreMorteId id) {
        return letters(id)
                .<List<DeadLetter<? extends EventMessage<?>>>>map(
                        letters -> letters.into(new ArrayList<>()))
                .orElse(List.of());
    }

    /** Removes what was discarded, if it still waits. */
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

    /** Tries one sequence again, unless another node is at it. */
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

    /** Tries so many sequences of a group again, those first that waited longest for it. */
    private void retryAny(String groupe, int number) {
        for (int i = 0; i < number; i++) {
            processor(groupe).ifPresent(SequencedDeadLetterProcessor::processAny);
        }
    }

    private static Function<String, LettreMorteId> of(String groupe) {
        return objet -> new LettreMorteId(groupe, objet);
    }

    private List<String> groups() {
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

    private Optional<SequencedDeadLetterQueue<EventMessage<?>>> queue(String groupe) {
        return processing()
                .filter(it -> it.eventProcessors().containsKey(groupe))
                .flatMap(it -> it.deadLetterQueue(groupe));
    }

    private Optional<SequencedDeadLetterProcessor<EventMessage<?>>> processor(String groupe) {
        return processing()
                .filter(_ -> running.runs(groupe))
                .flatMap(it -> it.sequencedDeadLetterProcessor(groupe));
    }

    private Optional<EventProcessingConfiguration> processing() {
        return Optional.ofNullable(axon.getIfAvailable())
                .map(Configuration::eventProcessingConfiguration);
    }
}
