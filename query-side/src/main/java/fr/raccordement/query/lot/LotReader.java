package fr.raccordement.query.lot;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.lot.LotId;
import fr.raccordement.projection.events.EventReader;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads batches from their events; those of others look absent. */
@Component
class LotReader {

    private final EventReader events;

    LotReader(EventReader events) {
        this.events = events;
    }

    /** A batch of the viewer's. */
    Optional<LotState> own(String lotId, Actor viewer) {
        return own(lotId, Long.MAX_VALUE, viewer);
    }

    /** A batch of the viewer's after one of its events, or the last one before. */
    Optional<LotState> own(String lotId, long version, Actor viewer) {
        @Nullable LotState lot = null;
        try (var stream = events.read(new LotId(lotId))) {
            var each = stream.iterator();
            while (each.hasNext()) {
                var message = (DomainEventMessage<?>) each.next();
                if (message.getSequenceNumber() > version) {
                    break;
                }
                lot = LotState.after(lot, message);
                if (!lot.isOf(viewer.login())) {
                    return Optional.empty(); // as much was read as where there is none
                }
            }
        }
        return Optional.ofNullable(lot);
    }
}
