package fr.raccordement.processing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork.Phase;

/**
 * The batch of events under way, and what it has yet to write. That is written once, as the batch
 * is about to commit; of a batch that fails nothing is written. Before an event that cannot be
 * handled is queued as a dead letter, all that came before it is written (D-113, D-114).
 */
public final class Batch {

    /** The resource of a unit of work that holds the name of the group handling its event. */
    public static final String PROCESSING_GROUP = "processingGroup";

    private static final String UNWRITTEN = Batch.class.getName();

    private Batch() {}

    /**
     * Adds to what the batch has yet to write; where none is under way, it is written at once.
     *
     * @param name of what is written: one batch has one of each name
     * @param empty before anything is added; when it is run it writes what was added since the last
     *     time
     */
    public static <W extends Runnable> void add(
            String name, Supplier<W> empty, Consumer<W> addition) {
        underWay()
                .ifPresentOrElse(
                        batch -> addition.accept(unwritten(batch, name, empty)),
                        () -> {
                            var alone = empty.get();
                            addition.accept(alone);
                            alone.run();
                        });
    }

    /**
     * Does this unless the batch under way has done it for the same subject. It may look at what
     * the store holds by now: that has all events of the batch already.
     *
     * @param name of what is done
     */
    public static void once(String name, String subject, Runnable work) {
        var done =
                underWay()
                        .map(
                                batch ->
                                        batch.<Set<String>>getOrComputeResource(
                                                name, _ -> new HashSet<>()))
                        .orElseGet(HashSet::new);
        if (!done.contains(subject)) {
            work.run();
            done.add(subject);
        }
    }

    /**
     * Computes something once for all events of the batch under way; where none is, each time.
     *
     * @param name of what is computed
     */
    public static <T> T computeOnce(String name, Supplier<T> computation) {
        return underWay()
                .map(batch -> batch.<T>getOrComputeResource(name, _ -> computation.get()))
                .orElseGet(computation);
    }

    /** Position in the store of the last event of the batch under way; -1 where none is known. */
    public static long lastPosition() {
        return underWay().stream()
                .flatMap(Batch::messages)
                .mapToLong(Batch::position)
                .max()
                .orElse(-1);
    }

    private static long position(Message<?> message) {
        return message instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(-1)
                : -1;
    }

    /** The aggregate of the event that is being handled. */
    public static Optional<String> aggregate() {
        return underWay().flatMap(unit -> aggregate(unit.getMessage()));
    }

    /**
     * What the batch under way is about, for whoever looks for something for all of it: of events
     * handled already and of those to come.
     */
    public static Set<String> aggregates() {
        return underWay().stream()
                .flatMap(Batch::messages)
                .flatMap(message -> aggregate(message).stream())
                .collect(Collectors.toSet());
    }

    /**
     * Those {@link #aggregates} that are of one kind.
     *
     * @param prefix of the aggregates meant
     * @return their identifiers without it
     */
    public static Set<String> identifiers(String prefix) {
        return aggregates().stream()
                .filter(aggregate -> aggregate.startsWith(prefix))
                .map(aggregate -> aggregate.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    private static Stream<? extends Message<?>> messages(UnitOfWork<?> unit) {
        return unit instanceof BatchingUnitOfWork<?> batch
                ? batch.getMessages().stream()
                : Stream.of(unit.getMessage());
    }

    private static Optional<String> aggregate(Message<?> message) {
        return message instanceof DomainEventMessage<?> event
                ? Optional.of(event.getAggregateIdentifier())
                : Optional.empty();
    }

    /**
     * Writes what came before an event that becomes a dead letter: no dead letter may be stored
     * before the effects of the events handled already.
     */
    public static void writeBeforeDeadLetter(UnitOfWork<?> batch) {
        all(batch).forEach(Runnable::run);
    }

    /**
     * The innermost: a dead letter that is tried again has a unit of work of its own, within the
     * one that tries several, and is forgotten as soon as that commits.
     */
    private static Optional<UnitOfWork<?>> underWay() {
        return CurrentUnitOfWork.<UnitOfWork<?>>map(it -> it)
                .filter(it -> it.phase() == Phase.STARTED);
    }

    /** The resource is the batch's own, so it ends with it. */
    private static <W extends Runnable> W unwritten(
            UnitOfWork<?> batch, String name, Supplier<W> empty) {
        W known = batch.getResource(name);
        if (known != null) {
            return known;
        }
        var unwritten = empty.get();
        batch.resources().put(name, unwritten);
        all(batch).add(unwritten);
        batch.onPrepareCommit(_ -> unwritten.run());
        return unwritten;
    }

    private static List<Runnable> all(UnitOfWork<?> batch) {
        return batch.getOrComputeResource(UNWRITTEN, _ -> new ArrayList<>());
    }
}
