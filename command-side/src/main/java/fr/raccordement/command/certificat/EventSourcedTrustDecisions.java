package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.ListeDeConfianceId;
import fr.raccordement.api.certificat.event.EmetteurEvent;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Reads the decisions from their events, so that an issuer distrusted is refused at once. What was
 * read before is remembered: each look asks the store only for what came after it (D-046).
 */
@Component
class EventSourcedTrustDecisions implements TrustDecisions {

    private final EventStore events;
    private volatile IssuerDecisions known = IssuerDecisions.NONE;

    EventSourcedTrustDecisions(EventStore events) {
        this.events = events;
    }

    @Override
    public IssuerDecisions current() {
        var decisions = known;
        var untold =
                events.readEvents(ListeDeConfianceId.OPERATEUR.toString(), decisions.version() + 1);
        while (untold.hasNext()) {
            var message = untold.next();
            decisions =
                    decisions.after(
                            (EmetteurEvent) message.getPayload(),
                            message.getTimestamp(),
                            message.getMetaData(),
                            message.getSequenceNumber());
        }
        known = decisions;
        return decisions;
    }
}
