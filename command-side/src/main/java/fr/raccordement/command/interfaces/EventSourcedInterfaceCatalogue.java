package fr.raccordement.command.interfaces;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.interfaces.CodesImposesId;
import fr.raccordement.api.interfaces.InterfaceCodeId;
import fr.raccordement.api.interfaces.event.CodesImposesEvent;
import fr.raccordement.api.interfaces.event.InterfaceCodeAdded;
import fr.raccordement.api.interfaces.event.InterfaceCodeEvent;
import fr.raccordement.api.interfaces.event.InterfaceCodeRetired;
import fr.raccordement.command.EventFold;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The catalogue as its events leave it. */
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

    @Override
    public List<InterfaceCodeAdded> imposed(FicheKind kind, Environnement environnement) {
        return codesImposed(kind).stream()
                .flatMap(code -> offered(code).stream())
                .filter(code -> code.environnements().contains(environnement))
                .toList();
    }

    private List<String> codesImposed(FicheKind kind) {
        return Objects.requireNonNullElse(
                events.<CodesImposesEvent, List<String>>fold(
                        new CodesImposesId(kind),
                        CodesImposesEvent.class,
                        (_, event) -> CodesImposes.after(event)),
                List.of());
    }
}
