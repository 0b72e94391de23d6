package fr.raccordement.api.delegation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.journal.query.AboutThing;
import fr.raccordement.api.journal.query.Thing;

/**
 * What happened to a delegation; answers a {@link fr.raccordement.api.journal.query.HistoryPage}.
 *
 * @param delegationId which one
 * @param version up to the event of that number
 * @param afterSequence only what came after; -1 for all
 * @param first how many at most
 * @param viewer who asks
 */
@VisibleTo(parties = {Partie.TIERS, Partie.ENTITE})
public record FindDelegationHistory(
        String delegationId, long version, long afterSequence, int first, Actor viewer)
        implements AboutThing {
    @Override
    public Thing thing() {
        return Thing.delegation(delegationId);
    }
}
