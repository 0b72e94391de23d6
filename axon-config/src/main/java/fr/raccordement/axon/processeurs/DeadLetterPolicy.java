package fr.raccordement.axon.processeurs;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;

/**
 * Whatever cannot be handled waits. The letter says in its diagnostics what went wrong the last
 * time ({@code cause}, {@code message}) and how often ({@code essais}); the queue itself forgets
 * the type of a second failure.
 */
final class DeadLetterPolicy implements EnqueuePolicy<EventMessage<?>> {

    @Override
    public EnqueueDecision<EventMessage<?>> decide(
            DeadLetter<? extends EventMessage<?>> letter, Throwable failure) {
        var type = failure.getClass().getName();
        var message = Discretion.message(failure);
        return Decisions.requeue(
                new ThrowableCause(type, message),
                waiting -> noted(waiting.diagnostics(), type, message));
    }

    private static MetaData noted(MetaData before, String type, String message) {
        var tries = before.get("essais") instanceof Number number ? number.longValue() : 0;
        return before.and("essais", tries + 1).and("cause", type).and("message", message);
    }
}
