package fr.raccordement.projection.export;

import java.util.Collection;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;

/** By what structures are known that histories name by their keys (D-209). */
public interface KnownStructures {

    /** The view that says so; who reads as of an event waits for it. */
    String view();

    /** As they are from now on, until something is recorded that has happened since. */
    Identifiers asOfNow();

    /** The identifiers that were in force before some events. */
    interface Identifiers {

        /** Something that happened since. */
        void record(DomainEventMessage<?> message);

        /** The identifier of each of these keys; what is no key stays what it is. */
        UnaryOperator<String> identifiants(Collection<String> keys);
    }
}
