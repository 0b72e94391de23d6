package fr.raccordement.command.raccordementapi;

import fr.raccordement.api.raccordementapi.NomPisteId;
import fr.raccordement.command.Repositories;
import java.util.Comparator;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Names as aggregates. Where two are needed they are locked in the order of their identifiers, so
 * that there is no deadlock.
 */
@Component
class EventSourcedNomsPiste implements NomsPiste {

    private final Repository<NomPiste> noms;

    EventSourcedNomsPiste(@Lazy Repository<NomPiste> noms) {
        this.noms = noms;
    }

    @Override
    public boolean take(NomDeclare nom, String raccordementApiId) {
        return load(nom.keptAt()).invoke(kept -> kept.take(nom, raccordementApiId));
    }

    @Override
    public boolean exchange(NomDeclare before, NomDeclare after, String raccordementApiId) {
        Stream.of(before.keptAt(), after.keptAt())
                .sorted(Comparator.comparing(NomPisteId::toString))
                .forEach(this::load);
        var taken = take(after, raccordementApiId);
        if (taken) {
            release(before, raccordementApiId);
        }
        return taken;
    }

    @Override
    public void release(NomDeclare nom, String raccordementApiId) {
        load(nom.keptAt()).execute(kept -> kept.release(nom, raccordementApiId));
    }

    private Aggregate<NomPiste> load(NomPisteId id) {
        return Repositories.loadOrCreate(noms, id, NomPiste::new);
    }
}
