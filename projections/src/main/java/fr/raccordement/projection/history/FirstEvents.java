package fr.raccordement.projection.history;

import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.journal.query.Thing;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.projection.rights.ThingConcerns;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What things concern, from the first event of each. */
@Component
class FirstEvents implements ThingConcerns {

    /** Stands in the name of no structure. */
    private static final String NONE = "?";

    private final EventReader events;
    private final ReplayedKinds kinds;

    FirstEvents(EventReader events, ReplayedKinds kinds) {
        this.events = events;
        this.kinds = kinds;
    }

    @Override
    public Optional<List<Concern>> of(Thing thing) {
        return concerns(kinds.of(thing.type()), thing.stored());
    }

    @Override
    public List<Concern> ofAbsent(Thing thing) {
        return kinds.of(thing.type()).parties().stream()
                .map(partie -> new Concern(partie, NONE + thing.id()))
                .toList();
    }

    private <S> Optional<List<Concern>> concerns(Replayed<S> kind, String aggregate) {
        var fold = kind.newFold();
        try (var stream = events.read(aggregate)) {
            stream.filter(it -> kind.isOf(it.getPayload())).findFirst().ifPresent(fold::apply);
        }
        return fold.state().map(kind::concerns);
    }
}
