package fr.raccordement.axon.processors;

import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Names the group that an event is told to, as the resource {@link #RESOURCE} of its unit of work.
 * A dead letter that is tried again is told as the store has its event now, not as it was when it
 * went wrong: it may have been put right, or be read by a newer upcaster.
 */
final class ProcessingGroupInterceptor implements MessageHandlerInterceptor<EventMessage<?>> {

    static final String RESOURCE = "processingGroup";

    private final String group;
    private final Supplier<EventStore> events;

    ProcessingGroupInterceptor(String group, Supplier<EventStore> events) {
        this.group = group;
        this.events = events;
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        unit.resources().put(RESOURCE, group);
        if (unit.resources().containsKey(DeadLetter.class.getName())) {
            tellAsStored(unit);
        }
        return chain.proceed();
    }

    @SuppressWarnings("unchecked")
    private void tellAsStored(UnitOfWork<? extends EventMessage<?>> unit) {
        ((UnitOfWork<EventMessage<?>>) unit).transformMessage(this::asStored);
    }

    private EventMessage<?> asStored(EventMessage<?> letter) {
        if (letter instanceof DomainEventMessage<?> event
                && letter instanceof TrackedEventMessage<?> tracked) {
            var stored =
                    events.get()
                            .readEvents(event.getAggregateIdentifier(), event.getSequenceNumber());
            if (stored.hasNext() && stored.peek().getIdentifier().equals(event.getIdentifier())) {
                return new GenericTrackedDomainEventMessage<>(
                        tracked.trackingToken(), stored.next());
            }
        }
        return letter;
    }
}
