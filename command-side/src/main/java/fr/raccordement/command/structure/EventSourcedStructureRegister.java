package fr.raccordement.command.structure;

import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.command.EventFold;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The structures known at this very moment. */
@Component
class EventSourcedStructureRegister implements StructureRegister {

    private final EventFold events;

    EventSourcedStructureRegister(EventFold events) {
        this.events = events;
    }

    @Override
    public Optional<Inscription> find(String siret) {
        return Optional.ofNullable(
                events.<Object, Inscription>fold(
                        new StructureId(siret),
                        Object.class,
                        (before, event) ->
                                event instanceof StructureEvent it
                                        ? Inscription.after(before, it)
                                        : before));
    }
}
