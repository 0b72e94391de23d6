package fr.raccordement.axon.processors;

import fr.raccordement.axon.outage.Outages;
import fr.raccordement.processing.Batch;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Every event whose handling fails becomes a dead letter. Its diagnostics hold the last failure
 * ({@code cause}, {@code message}) and the number of tries ({@code essais}); the queue itself loses
 * the type of a second failure (D-085). What fails because a store is away is no matter of the
 * event: the group tries again.
 */
final class DeadLetterPolicy implements EnqueuePolicy<EventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterPolicy.class);

    @Override
    public EnqueueDecision<EventMessage<?>> decide(
            DeadLetter<? extends EventMessage<?>> letter, Throwable failure) {
        Outages.in(failure)
                .ifPresent(
                        outage -> {
                            throw outage;
                        });
        CurrentUnitOfWork.ifStarted(Batch::writeBeforeDeadLetter);
        var type = failure.getClass().getName();
        var message = FailureRedaction.message(failure);
        LOG.atLevel(isKnown(letter.diagnostics(), type, message) ? Level.DEBUG : Level.WARN)
                .log(
                        "An event cannot be handled and is queued as a dead letter: {}: {} {}",
                        description(letter),
                        type,
                        message);
        return Decisions.requeue(
                new ThrowableCause(type, message),
                queued -> withFailure(queued.diagnostics(), type, message));
    }

    /** Whether it failed so before: that is said once, however often it is tried again. */
    private static boolean isKnown(MetaData before, String type, String message) {
        return type.equals(before.get("cause")) && message.equals(before.get("message"));
    }

    private static String description(DeadLetter<? extends EventMessage<?>> letter) {
        var type = letter.message().getPayloadType().getSimpleName();
        return letter.message() instanceof DomainEventMessage<?> event
                ? "%s, event %d of %s"
                        .formatted(type, event.getSequenceNumber(), event.getAggregateIdentifier())
                : type;
    }

    private static MetaData withFailure(MetaData before, String type, String message) {
        var tries = before.get("essais") instanceof Number number ? number.longValue() : 0;
        return before.and("essais", tries + 1).and("cause", type).and("message", message);
    }
}
