package fr.raccordement.axon.processors;

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

/**
 * Whatever cannot be handled waits. The letter says in its diagnostics what went wrong the last
 * time ({@code cause}, {@code message}) and how often ({@code essais}); the queue itself forgets
 * the type of a second failure.
 */
final class DeadLetterPolicy implements EnqueuePolicy<EventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterPolicy.class);

    @Override
    public EnqueueDecision<EventMessage<?>> decide(
            DeadLetter<? extends EventMessage<?>> letter, Throwable failure) {
        CurrentUnitOfWork.ifStarted(Batch::writeBeforeSettingAside);
        var type = failure.getClass().getName();
        var message = FailureRedaction.message(failure);
        LOG.warn("It cannot be handled and waits: {}: {} {}", named(letter), type, message);
        return Decisions.requeue(
                new ThrowableCause(type, message),
                waiting -> noted(waiting.diagnostics(), type, message));
    }

    private static String named(DeadLetter<? extends EventMessage<?>> letter) {
        var type = letter.message().getPayloadType().getSimpleName();
        return letter.message() instanceof DomainEventMessage<?> event
                ? "%s, event %d of %s"
                        .formatted(type, event.getSequenceNumber(), event.getAggregateIdentifier())
                : type;
    }

    private static MetaData noted(MetaData before, String type, String message) {
        var tries = before.get("essais") instanceof Number number ? number.longValue() : 0;
        return before.and("essais", tries + 1).and("cause", type).and("message", message);
    }
}
