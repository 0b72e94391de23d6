package fr.raccordement.projection.export;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.ExportId;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.projection.events.EventReader;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads requests for exports from their events. */
@Component
class ExportReader {

    private final EventReader events;

    ExportReader(EventReader events) {
        this.events = events;
    }

    /**
     * A request.
     *
     * @param at when it was made
     */
    record Request(ExportRequested event, Instant at) {

        /** Who made it, with the roles of that moment. */
        Actor requester() {
            return new Actor(event.demandeur(), Set.copyOf(event.roles()));
        }

        boolean isOf(Actor viewer) {
            return event.demandeur().equals(viewer.login());
        }
    }

    Optional<Request> find(String exportId) {
        return events.read(new ExportId(exportId))
                .findFirst()
                .map(it -> new Request((ExportRequested) it.getPayload(), it.getTimestamp()));
    }
}
