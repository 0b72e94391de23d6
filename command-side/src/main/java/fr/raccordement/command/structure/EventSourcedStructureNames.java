package fr.raccordement.command.structure;

import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.TypeIdentifiant;
import fr.raccordement.command.EventFold;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The first event under an identifier says what it names, for ever. */
@Component
class EventSourcedStructureNames implements StructureNames {

    private final EventFold events;

    EventSourcedStructureNames(EventFold events) {
        this.events = events;
    }

    @Override
    public Optional<String> key(String typed) {
        return TypeIdentifiant.meant(typed).stream().flatMap(it -> named(it).stream()).findFirst();
    }

    private Optional<String> named(String identifiant) {
        return Optional.ofNullable(
                events.<Object, String>fold(
                        new StructureId(identifiant),
                        Object.class,
                        (before, event) -> before == null ? Structure.named(event) : before));
    }
}
