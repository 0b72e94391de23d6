package fr.raccordement.command.delegation;

import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.command.EventFold;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What is stored of structures at this very moment. */
@Component
class EventSourcedActivites implements Activites {

    private final EventFold events;

    EventSourcedActivites(EventFold events) {
        this.events = events;
    }

    @Override
    public Activite of(String siret) {
        var found =
                events.<Object, Activite>fold(
                        new StructureId(siret),
                        Object.class,
                        (before, event, at) ->
                                event instanceof StructureEvent it
                                        ? Activite.after(before, it, at)
                                        : before);
        return Objects.requireNonNullElse(found, Activite.UNKNOWN);
    }
}
