package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.command.EventFold;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The fiches known at this very moment. */
@Component
class EventSourcedFicheRegister implements FicheRegister {

    private final EventFold events;

    EventSourcedFicheRegister(EventFold events) {
        this.events = events;
    }

    @Override
    public Optional<FicheConnue> find(String ficheId) {
        return Optional.ofNullable(
                        events.<FicheEvent, Parcours>fold(
                                new FicheId(ficheId), FicheEvent.class, Parcours::after))
                .map(Parcours::known);
    }
}
