package fr.raccordement.api.raccordementapi.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.journal.query.AboutThing;
import fr.raccordement.api.journal.query.Thing;

/**
 * What happened to a connection, in order; answers a {@link
 * fr.raccordement.api.journal.query.HistoryPage}, empty where the connection is absent or hidden
 * from the viewer.
 *
 * @param raccordementApiId the connection
 * @param afterSequence only what came after; -1 for all
 * @param first how many at most
 * @param viewer who asks
 */
@VisibleTo(parties = Partie.API)
public record FindRaccordementApiHistory(
        String raccordementApiId, long afterSequence, int first, Actor viewer)
        implements AboutThing {
    @Override
    public Thing thing() {
        return Thing.raccordementApi(raccordementApiId);
    }
}
