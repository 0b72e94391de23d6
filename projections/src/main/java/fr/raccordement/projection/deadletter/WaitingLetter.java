package fr.raccordement.projection.deadletter;

import fr.raccordement.api.lettremorte.query.LettreEnAttente;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it is shown. What went wrong is read from its diagnostics, which whoever
 * enqueued it cleared of the event's content.
 */
record WaitingLetter(DeadLetter<? extends EventMessage<?>> letter) {

    /** Sequence number of the event. */
    long sequence() {
        return letter.message() instanceof DomainEventMessage<?> event
                ? event.getSequenceNumber()
                : 0;
    }

    String typeObjet() {
        return letter.message() instanceof DomainEventMessage<?> event
                ? Objects.requireNonNullElse(event.getType(), "")
                : "";
    }

    String evenement() {
        return letter.message().getPayloadType().getSimpleName();
    }

    /** The type of the failure; null where the letter only waits behind another. */
    @Nullable String cause() {
        return letter.diagnostics().get("cause") instanceof String cause
                ? cause
                : letter.cause().map(Cause::type).orElse(null);
    }

    LettreEnAttente view(long suivantes) {
        return new LettreEnAttente(
                typeObjet(),
                evenement(),
                sequence(),
                position(),
                letter.enqueuedAt(),
                letter.lastTouched(),
                cause(),
                letter.diagnostics().get("message") instanceof String message ? message : null,
                letter.diagnostics().get("essais") instanceof Number essais
                        ? essais.longValue()
                        : 0,
                suivantes);
    }

    private @Nullable Long position() {
        if (!(letter.message() instanceof TrackedEventMessage<?> event)
                || event.trackingToken() == null) {
            return null;
        }
        var position = event.trackingToken().position();
        return position.isPresent() ? position.getAsLong() : null;
    }
}
