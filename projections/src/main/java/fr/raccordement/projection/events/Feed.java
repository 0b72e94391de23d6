package fr.raccordement.projection.events;

import fr.raccordement.api.RuleViolatedException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Exceptions;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * What is told as it happens. Each thing is worked out once for all who follow; a follower has a
 * bounded queue of its own, and one who lets it fill up is dismissed rather than waited for.
 */
public final class Feed<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final int WAITING_TO_BE_WORKED_OUT = 10_000;
    private static final int WAITING_FOR_ONE_FOLLOWER = 256;

    private final Function<DomainEventMessage<?>, T> workOut;
    private final Flux<T> told;

    /**
     * @param wanted which events are told of
     * @param workOut what is told of one
     */
    public Feed(
            EventTail tail,
            Predicate<DomainEventMessage<?>> wanted,
            Function<DomainEventMessage<?>, T> workOut) {
        this.workOut = workOut;
        this.told =
                tail.everything()
                        .filter(wanted)
                        .onBackpressureBuffer(
                                WAITING_TO_BE_WORKED_OUT, BufferOverflowStrategy.ERROR)
                        .publishOn(Schedulers.boundedElastic())
                        .<T>handle((event, sink) -> worked(event).ifPresent(sink::next))
                        .share();
    }

    /**
     * From now on.
     *
     * @param asked what this follower asked for
     * @param shown what they may see of it at this moment; empty for nothing
     */
    public <R> Flux<R> follow(Predicate<T> asked, Function<T, Optional<R>> shown) {
        return told.filter(asked)
                .onBackpressureBuffer(WAITING_FOR_ONE_FOLLOWER, BufferOverflowStrategy.ERROR)
                .publishOn(Schedulers.boundedElastic(), 1)
                .<R>handle((it, sink) -> shown.apply(it).ifPresent(sink::next))
                .onErrorMap(Exceptions::isOverflow, _ -> tooSlow());
    }

    /** An event that cannot be read is not everybody's end. */
    private Optional<T> worked(DomainEventMessage<?> event) {
        try {
            return Optional.of(workOut.apply(event));
        } catch (RuntimeException e) {
            LOG.error("Nothing is told of event {}", event.getIdentifier(), e);
            return Optional.empty();
        }
    }

    private static RuleViolatedException tooSlow() {
        return new RuleViolatedException(
                "SUBSCRIBER_TOO_SLOW",
                "L'abonné ne lit pas assez vite : qu'il s'abonne à nouveau.",
                "The subscriber does not read fast enough and has to subscribe again.");
    }
}
