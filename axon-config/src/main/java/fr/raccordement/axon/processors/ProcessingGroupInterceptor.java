package fr.raccordement.axon.processors;

import fr.raccordement.axon.events.StoredStreams;
import fr.raccordement.processing.Batch;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Puts the name of the group that handles an event into its unit of work, as the resource {@link
 * Batch#PROCESSING_GROUP}. A dead letter that is retried is handled as its event is stored now, not
 * as it was when it failed: it may have been repaired, or be read by a newer upcaster (D-088).
 */
final class ProcessingGroupInterceptor implements MessageHandlerInterceptor<EventMessage<?>> {

    private final String group;
    private final StoredStreams events;

    ProcessingGroupInterceptor(String group, StoredStreams events) {
        this.group = group;
        this.events = events;
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        unit.resources().put(Batch.PROCESSING_GROUP, group);
        if (unit.resources().containsKey(DeadLetter.class.getName())) {
            replaceByStored(unit);
        }
        return chain.proceed();
    }

    @SuppressWarnings("unchecked")
    private void replaceByStored(UnitOfWork<? extends EventMessage<?>> unit) {
        ((UnitOfWork<EventMessage<?>>) unit).transformMessage(this::asStored);
    }

    private EventMessage<?> asStored(EventMessage<?> letter) {
        if (letter instanceof DomainEventMessage<?> event
                && letter instanceof TrackedEventMessage<?> tracked) {
            var stored = events.reread(event.getAggregateIdentifier(), event.getSequenceNumber());
            if (stored.hasNext() && stored.peek().getIdentifier().equals(event.getIdentifier())) {
                return new GenericTrackedDomainEventMessage<>(
                        tracked.trackingToken(), stored.next());
            }
        }
        return letter;
    }
}
