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
 * Updates derived from events as they happen. Each is derived once for all subscribers; a
 * subscriber has a bounded queue of its own, and fails when that is full, so that nobody waits for
 * it.
 */
public final class Feed<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final int MOST_EVENTS_WAITING = 10_000;
    private static final int MOST_UPDATES_WAITING = 256;

    private final Function<DomainEventMessage<?>, T> derive;
    private final Flux<T> updates;

    /**
     * @param wanted which events give an update
     * @param derive the update of an event
     */
    public Feed(
            EventTail tail,
            Predicate<DomainEventMessage<?>> wanted,
            Function<DomainEventMessage<?>, T> derive) {
        this.derive = derive;
        this.updates =
                tail.everything()
                        .filter(wanted)
                        .onBackpressureBuffer(MOST_EVENTS_WAITING, BufferOverflowStrategy.ERROR)
                        .publishOn(Schedulers.boundedElastic())
                        .<T>handle((event, sink) -> update(event).ifPresent(sink::next))
                        .share();
    }

    /**
     * The updates from now on.
     *
     * @param wanted those that this subscriber asked for
     * @param visible what the subscriber may see of one at this moment; empty for nothing
     */
    public <R> Flux<R> follow(Predicate<T> wanted, Function<T, Optional<R>> visible) {
        return updates.filter(wanted)
                .onBackpressureBuffer(MOST_UPDATES_WAITING, BufferOverflowStrategy.ERROR)
                .publishOn(Schedulers.boundedElastic(), 1)
                .<R>handle((it, sink) -> visible.apply(it).ifPresent(sink::next))
                .onErrorMap(Exceptions::isOverflow, _ -> tooSlow());
    }

    /** An event that cannot be read is skipped: the stream of all others goes on. */
    private Optional<T> update(DomainEventMessage<?> event) {
        try {
            return Optional.of(derive.apply(event));
        } catch (RuntimeException e) {
            LOG.error("Event {} gives no update", event.getIdentifier(), e);
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
