package fr.raccordement.query.evenements;

import fr.raccordement.api.RuleViolatedException;
import java.util.Optional;
import java.util.Set;
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
 * What is told of events of some kinds from now on. It is worked out once for all who follow; a
 * follower has a bounded queue of its own, and one who lets it fill up is dismissed rather than
 * waited for.
 */
public final class Diffusion<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Diffusion.class);
    private static final int WAITING_TO_BE_WORKED_OUT = 10_000;
    private static final int WAITING_FOR_ONE_FOLLOWER = 256;

    private final Function<DomainEventMessage<?>, T> telling;
    private final Flux<T> told;

    /**
     * @param kinds the classes of the events
     * @param telling what is told of one of them
     */
    public Diffusion(
            EventTail tail,
            Set<? extends Class<?>> kinds,
            Function<DomainEventMessage<?>, T> telling) {
        this.telling = telling;
        told =
                tail.everything()
                        .filter(event -> kinds.contains(event.getPayloadType()))
                        .onBackpressureBuffer(
                                WAITING_TO_BE_WORKED_OUT, BufferOverflowStrategy.ERROR)
                        .publishOn(Schedulers.boundedElastic())
                        .<T>handle((event, sink) -> tell(event).ifPresent(sink::next))
                        .share();
    }

    /**
     * What one follower is told.
     *
     * @param wanted asked at once
     * @param visible asked when it is the follower's turn, and may take its time
     */
    public Flux<T> follow(Predicate<T> wanted, Predicate<T> visible) {
        return told.filter(wanted)
                .onBackpressureBuffer(WAITING_FOR_ONE_FOLLOWER, BufferOverflowStrategy.ERROR)
                .publishOn(Schedulers.boundedElastic(), 1)
                .filter(visible)
                .onErrorMap(Exceptions::isOverflow, _ -> tooSlow());
    }

    /** An event that cannot be read is not everybody's end. */
    private Optional<T> tell(DomainEventMessage<?> event) {
        try {
            return Optional.of(telling.apply(event));
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
