package fr.raccordement.projection.events;

import fr.raccordement.supervision.Supervised;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink.OverflowStrategy;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Updates derived from events: those after a position, then those that come, no gap and no
 * duplicate (D-185). What comes is derived once for all followers. Who does not read fast enough
 * costs no memory: what they have no room for they read from the store.
 */
public final class Feed<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final int MOST_EVENTS_WAITING = 10_000;

    /**
     * Where updates are made and followers read the store: nothing is interrupted as one goes, in
     * the middle of what it reads.
     */
    private static final Scheduler READERS =
            Schedulers.fromExecutor(Supervised.pool("followers", 16), true);

    private final PastEvents past;
    private final Set<Class<?>> types;
    private final Derivation<T> derivation;
    private final Flux<Update<T>> updates;

    /** Makes an update of an event, always the same of the same one. */
    @FunctionalInterface
    public interface Derivation<T> {
        T update(DomainEventMessage<?> message, long position);
    }

    /**
     * What a follower asks for.
     *
     * @param after the position of the last event that they know; null for what comes from now on
     * @param structures SIRETs of those in whose past it is looked for, asked again as the past is
     *     read; null for any
     * @param wanted whether an update is asked for
     */
    public record Request<T>(
            @Nullable Long after,
            Supplier<@Nullable Collection<String>> structures,
            Predicate<T> wanted) {}

    /**
     * @param types of events that give an update
     */
    public Feed(EventTail tail, PastEvents past, Set<Class<?>> types, Derivation<T> derivation) {
        this.past = past;
        this.types = types;
        this.derivation = derivation;
        this.updates =
                tail.everything()
                        .filter(event -> types.contains(event.getPayloadType()))
                        .onBackpressureBuffer(MOST_EVENTS_WAITING, BufferOverflowStrategy.ERROR)
                        .publishOn(READERS)
                        .<Update<T>>handle(
                                (event, sink) ->
                                        tail.traced(
                                                        "update subscriptions",
                                                        event,
                                                        () -> update(event, position(event)))
                                                .ifPresent(sink::next))
                        .share();
    }

    /**
     * The updates after that position, then those that come.
     *
     * @param visible what the follower may see of one as it is sent; empty for nothing
     */
    public <R> Flux<R> follow(Request<T> request, Function<T, Optional<R>> visible) {
        return Flux.defer(() -> followed(request))
                .handle((update, sink) -> visible.apply(update).ifPresent(sink::next));
    }

    /** Whoever begins knows all that is stored by now, and is woken for what comes after. */
    private Flux<T> followed(Request<T> request) {
        var after = request.after();
        var follower =
                new Follower<>(
                        new Past<>(past, types, this::update),
                        request,
                        after == null ? past.last() : after);
        return Flux.<Integer>create(
                        sink -> {
                            follower.wakeBy(() -> sink.next(0));
                            var listening = Disposables.swap();
                            sink.onDispose(
                                    () -> {
                                        listening.dispose();
                                        follower.leave();
                                    });
                            listen(follower, listening);
                        },
                        OverflowStrategy.LATEST)
                .concatMap(_ -> Flux.fromIterable(follower::iterator).subscribeOn(READERS), 1);
    }

    /**
     * Whoever begins to listen has missed what came before; again, where what came was too much.
     */
    private void listen(Follower<T> follower, Disposable.Swap listening) {
        listening.update(updates.subscribe(follower::offer, _ -> listen(follower, listening)));
        follower.fallBehind();
    }

    /** An event that cannot be read is skipped: the stream of all others goes on. */
    private Optional<Update<T>> update(DomainEventMessage<?> event, long position) {
        try {
            return Optional.of(new Update<>(position, derivation.update(event, position)));
        } catch (RuntimeException e) {
            LOG.error("Event {} gives no update", event.getIdentifier(), e);
            return Optional.empty();
        } catch (Error e) {
            // it may be given again: followers read it from the store
            throw new IllegalStateException(e);
        }
    }

    private static long position(DomainEventMessage<?> event) {
        return ((TrackedEventMessage<?>) event).trackingToken().position().orElseThrow();
    }

    /**
     * An update, and where its event is.
     *
     * @param position in the order of the whole store
     */
    record Update<T>(long position, T content) {}

    /** How an update is made of what is read from the store. */
    @FunctionalInterface
    interface Reading<T> {
        Optional<Update<T>> update(DomainEventMessage<?> event, long position);
    }

    /** What of the store gives updates. */
    record Past<T>(PastEvents events, Set<Class<?>> types, Reading<T> reading) {}
}
