package fr.raccordement.query.comptetechnique;

import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.comptetechnique.query.CompteTechniqueView;
import fr.raccordement.api.comptetechnique.query.FindCompteTechnique;
import fr.raccordement.api.comptetechnique.query.FindDecidedCompteTechnique;
import fr.raccordement.projection.events.EventReader;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The technical account of a structure, folded from its events. */
@Component
class CompteTechniqueQueryHandler {

    private final EventReader events;
    private final Clock clock;

    CompteTechniqueQueryHandler(EventReader events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @QueryHandler
    Optional<CompteTechniqueView> handle(FindCompteTechnique query) {
        return view(query.structure(), Long.MAX_VALUE);
    }

    @QueryHandler
    CompteTechniqueView handle(FindDecidedCompteTechnique query) {
        return view(query.structure(), query.version())
                .orElseThrow(() -> new IllegalStateException("No such event: " + query));
    }

    private Optional<CompteTechniqueView> view(String structure, long version) {
        @Nullable CompteTechniqueState state = null;
        for (var message : events.read(new CompteTechniqueId(structure)).toList()) {
            if (message.getSequenceNumber() <= version) {
                state = CompteTechniqueState.after(state, message);
            }
        }
        return Optional.ofNullable(state).map(it -> it.viewAt(clock.instant()));
    }
}
