package fr.raccordement.command.upcasting;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/**
 * Revision 1 of {@link fr.raccordement.api.delegation.event.DelegationCancelled} passed no reason
 * on: what is absent is read as null.
 */
final class DelegationCancelledFrom1To2 extends SingleEventUpcaster {

    private static final String EVENT = "fr.raccordement.api.delegation.event.DelegationCancelled";

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return stored.getType().equals(new SimpleSerializedType(EVENT, "1"));
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(
                new SimpleSerializedType(EVENT, "2"), byte[].class, event -> event);
    }
}
