package fr.raccordement.command.comptetechnique;

import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueEvent;
import fr.raccordement.command.EventFold;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The technical accounts known at this very moment. */
@Component
class EventSourcedComptesTechniques implements ComptesTechniques {

    private final EventFold events;

    EventSourcedComptesTechniques(EventFold events) {
        this.events = events;
    }

    @Override
    public Optional<CompteDeclare> find(String structure) {
        return Optional.ofNullable(
                events.<CompteTechniqueEvent, CompteDeclare>fold(
                        new CompteTechniqueId(structure),
                        CompteTechniqueEvent.class,
                        CompteDeclare::after));
    }
}
