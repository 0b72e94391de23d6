package fr.raccordement.query.avis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatLoaded;
import fr.raccordement.projection.events.EventReader;
import org.springframework.stereotype.Component;

/** Whose things are: their first event says so, and nothing ever changes it. */
@Component
class Subjects {

    private static final int MOST_CACHED = 100_000;

    private final EventReader events;
    private final Cache<String, Object> cache =
            Caffeine.newBuilder().maximumSize(MOST_CACHED).build();

    Subjects(EventReader events) {
        this.events = events;
    }

    FicheCreated fiche(String id) {
        return (FicheCreated) first(new FicheId(id).toString());
    }

    DelegationRequested delegation(String id) {
        return (DelegationRequested) first(new DelegationId(id).toString());
    }

    /** A connection in certificate mode. */
    RaccordementApiCertificatLoaded loaded(String id) {
        return (RaccordementApiCertificatLoaded) first(new RaccordementApiId(id).toString());
    }

    private Object first(String aggregate) {
        var known = cache.getIfPresent(aggregate);
        if (known != null) {
            return known;
        }
        var first = read(aggregate);
        cache.put(aggregate, first);
        return first;
    }

    private Object read(String aggregate) {
        try (var stream = events.read(aggregate)) {
            return stream.findFirst()
                    .<Object>map(it -> it.getPayload())
                    .orElseThrow(() -> new IllegalStateException("No event of " + aggregate));
        }
    }
}
