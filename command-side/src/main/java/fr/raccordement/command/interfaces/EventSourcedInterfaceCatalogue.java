package fr.raccordement.command.interfaces;

import fr.raccordement.api.interfaces.InterfaceCodeId;
import fr.raccordement.api.interfaces.event.InterfaceCodeAdded;
import fr.raccordement.api.interfaces.event.InterfaceCodeEvent;
import fr.raccordement.api.interfaces.event.InterfaceCodeRetired;
import fr.raccordement.command.EventFold;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The catalogue as its events tell it. */
@Component
class EventSourcedInterfaceCatalogue implements InterfaceCatalogue {

    private final EventFold events;

    EventSourcedInterfaceCatalogue(EventFold events) {
        this.events = events;
    }

    @Override
    public Optional<InterfaceCodeAdded> offered(String code) {
        return Optional.ofNullable(
                events.<InterfaceCodeEvent, InterfaceCodeAdded>fold(
                        new InterfaceCodeId(code),
                        InterfaceCodeEvent.class,
                        (_, event) ->
                                switch (event) {
                                    case InterfaceCodeAdded added -> added;
                                    case InterfaceCodeRetired _ -> null;
                                }));
    }
}
