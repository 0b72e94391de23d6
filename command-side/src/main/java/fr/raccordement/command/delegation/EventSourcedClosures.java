package fr.raccordement.command.delegation;

import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.event.StructureDeactivated;
import fr.raccordement.command.EventFold;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The closures stored at this very moment. */
@Component
class EventSourcedClosures implements Closures {

    private final EventFold events;

    EventSourcedClosures(EventFold events) {
        this.events = events;
    }

    @Override
    public Optional<Instant> last(String siret) {
        return Optional.ofNullable(
                events.<Object, Instant>fold(
                        new StructureId(siret),
                        Object.class,
                        (before, event, at) ->
                                event instanceof StructureDeactivated ? at : before));
    }
}
