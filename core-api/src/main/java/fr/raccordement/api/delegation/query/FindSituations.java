package fr.raccordement.api.delegation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.AsOf;
import fr.raccordement.api.habilitation.VisibleTo;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What delegations rested on and waited for at an instant; answers {@link SituationView}s.
 *
 * @param delegations as the viewer was shown them
 * @param at that instant; null for now
 * @param viewer who was
 */
@VisibleTo(known = true)
public record FindSituations(List<DelegationView> delegations, @Nullable Instant at, Actor viewer)
        implements AsOf {

    @Override
    public Stream<Instant> instants() {
        return Stream.ofNullable(at);
    }
}
