package fr.raccordement.command.raccordementapi;

import fr.raccordement.api.raccordementapi.event.NomPisteEvent;
import fr.raccordement.command.EventFold;
import fr.raccordement.command.Repositories;
import java.util.Map;
import java.util.Optional;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Names as aggregates, one a structure. Where a name was kept before, it is looked up: nothing is
 * taken there any more, so it can only have been given up meanwhile (D-137).
 */
@Component
class EventSourcedNomsPiste implements NomsPiste {

    private final EventFold events;
    private final Repository<NomPiste> noms;

    EventSourcedNomsPiste(EventFold events, @Lazy Repository<NomPiste> noms) {
        this.events = events;
        this.noms = noms;
    }

    @Override
    public boolean take(NomDeclare nom, String raccordementApiId) {
        return bearerBefore(nom)
                .map(raccordementApiId::equals)
                .orElseGet(() -> load(nom.keptAt()).invoke(it -> it.take(nom, raccordementApiId)));
    }

    @Override
    public boolean exchange(NomDeclare before, NomDeclare after, String raccordementApiId) {
        var taken = take(after, raccordementApiId);
        if (taken) {
            release(before, raccordementApiId);
        }
        return taken;
    }

    @Override
    public void release(NomDeclare nom, String raccordementApiId) {
        var kept = bearerBefore(nom).isPresent() ? nom.keptBefore() : nom.keptAt();
        load(kept).execute(it -> it.release(nom, raccordementApiId));
    }

    private Optional<String> bearerBefore(NomDeclare nom) {
        return Optional.ofNullable(
                        events.<NomPisteEvent, Map<NomDeclare, String>>fold(
                                nom.keptBefore(), NomPisteEvent.class, NomPiste::after))
                .map(bearers -> bearers.get(nom));
    }

    private Aggregate<NomPiste> load(Object id) {
        return Repositories.loadOrCreate(noms, id, NomPiste::new);
    }
}
