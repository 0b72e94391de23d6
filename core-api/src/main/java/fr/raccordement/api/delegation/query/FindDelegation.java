package fr.raccordement.api.delegation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.AsOf;
import fr.raccordement.api.acteur.OneState;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.journal.query.AboutThing;
import fr.raccordement.api.journal.query.Thing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One delegation now, at an instant, or at a version; answers an optional {@link DelegationView}.
 * Refused with AT_AND_VERSION where it names both.
 *
 * @param delegationId which one
 * @param at as it was at that instant; or null
 * @param version as it was after that event, or null
 * @param viewer who asks
 */
@VisibleTo(parties = {Partie.TIERS, Partie.ENTITE})
public record FindDelegation(
        String delegationId, @Nullable Instant at, @Nullable Long version, Actor viewer)
        implements OneState, AboutThing {

    public FindDelegation {
        AsOf.requireOne(at, version);
    }

    @Override
    public Thing thing() {
        return Thing.delegation(delegationId);
    }
}
