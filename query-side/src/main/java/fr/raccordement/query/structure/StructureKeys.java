package fr.raccordement.query.structure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.TypeIdentifiant;
import fr.raccordement.api.structure.event.IdentifiantEvent;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.structure.query.FindStructureKey;
import fr.raccordement.projection.events.EventReader;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/**
 * Which structure an identifier names. The first event under it says so, and for ever: what was
 * once read is kept, what names nothing yet is read every time (D-140).
 */
@Component
class StructureKeys {

    private static final int KEPT = 20_000;

    private final EventReader events;
    private final Cache<String, String> known = Caffeine.newBuilder().maximumSize(KEPT).build();

    StructureKeys(EventReader events) {
        this.events = events;
    }

    @QueryHandler
    Optional<String> handle(FindStructureKey query) {
        return TypeIdentifiant.meant(query.typed()).stream()
                .flatMap(identifiant -> key(identifiant).stream())
                .findFirst();
    }

    private Optional<String> key(String identifiant) {
        var kept = known.getIfPresent(identifiant);
        if (kept != null) {
            return Optional.of(kept);
        }
        var read = read(identifiant);
        read.ifPresent(it -> known.put(identifiant, it));
        return read;
    }

    private Optional<String> read(String identifiant) {
        try (var stream = events.read(new StructureId(identifiant))) {
            return stream.findFirst().map(it -> key(it.getPayload()));
        }
    }

    private static String key(Object event) {
        return switch (event) {
            case StructureEvent it -> it.siret();
            case IdentifiantEvent it -> it.structure();
            default -> throw new IllegalStateException(event.getClass() + " is of no identifier");
        };
    }
}
