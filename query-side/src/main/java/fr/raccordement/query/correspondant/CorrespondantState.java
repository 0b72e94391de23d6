package fr.raccordement.query.correspondant;

import fr.raccordement.api.correspondant.event.CorrespondantAbandoned;
import fr.raccordement.api.correspondant.event.CorrespondantEvent;
import fr.raccordement.api.correspondant.event.CorrespondantNotified;
import fr.raccordement.api.correspondant.event.CorrespondantResubscribed;
import fr.raccordement.api.correspondant.event.CorrespondantUnsubscribed;
import fr.raccordement.api.correspondant.query.StatutCorrespondant;
import fr.raccordement.projection.Projected;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An address that is written to as a contact, after one of its events.
 *
 * @param jusqua the position of the last event that it has been written to about
 */
record CorrespondantState(long version, StatutCorrespondant statut, long jusqua)
        implements Projected {

    static final CorrespondantState NONE =
            new CorrespondantState(-1, StatutCorrespondant.JOIGNABLE, -1);

    static CorrespondantState after(
            @Nullable CorrespondantState before, DomainEventMessage<?> message) {
        var it = before == null ? NONE : before;
        var number = message.getSequenceNumber();
        return switch ((CorrespondantEvent) message.getPayload()) {
            case CorrespondantNotified event ->
                    new CorrespondantState(number, StatutCorrespondant.JOIGNABLE, event.jusqua());
            case CorrespondantAbandoned event ->
                    new CorrespondantState(number, StatutCorrespondant.INJOIGNABLE, event.jusqua());
            case CorrespondantUnsubscribed _ ->
                    new CorrespondantState(number, StatutCorrespondant.DESINSCRIT, it.jusqua);
            case CorrespondantResubscribed event ->
                    new CorrespondantState(number, StatutCorrespondant.JOIGNABLE, event.depuis());
        };
    }
}
