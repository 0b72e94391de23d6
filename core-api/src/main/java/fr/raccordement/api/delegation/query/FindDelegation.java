package fr.raccordement.api.delegation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.AsOf;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One delegation; answers an optional {@link DelegationView}.
 *
 * @param delegationId which one
 * @param at as it was at that instant; null for now
 * @param viewer who asks
 */
@VisibleTo(parties = {Partie.TIERS, Partie.ENTITE})
public record FindDelegation(String delegationId, @Nullable Instant at, Actor viewer)
        implements AsOf {

    @Override
    public Stream<Instant> instants() {
        return Stream.ofNullable(at);
    }
}
