package fr.raccordement.command.structure;

import fr.raccordement.api.structure.StructureId;
import fr.raccordement.command.EventFold;
import fr.raccordement.command.Repositories;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The first event under an identifier says what it names: a structure that was registered so, or
 * one that took it later. Whoever would be second meets it in the event store itself (D-139).
 */
@Component
class EventSourcedIdentifiants implements Identifiants {

    private final EventFold events;
    private final Repository<Structure> structures;

    EventSourcedIdentifiants(EventFold events, @Lazy Repository<Structure> structures) {
        this.events = events;
        this.structures = structures;
    }

    /**
     * Only what names nothing yet is locked beside the structure that takes it: two that would take
     * each other's identifier do not wait for one another.
     */
    @Override
    public boolean take(String identifiant, String structure) {
        var holder = holder(identifiant);
        return holder == null
                ? Repositories.loadOrCreate(
                                structures, new StructureId(identifiant), Structure::new)
                        .invoke(it -> it.nameAnother(identifiant, structure))
                : holder.equals(structure);
    }

    private @Nullable String holder(String identifiant) {
        return events.<Object, String>fold(
                new StructureId(identifiant),
                Object.class,
                (before, event) -> before == null ? Structure.named(event) : before);
    }
}
