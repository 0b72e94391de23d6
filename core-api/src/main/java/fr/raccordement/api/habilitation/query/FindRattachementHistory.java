package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Concerning;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * What happened between a user and a structure, in order; answers a {@link
 * fr.raccordement.api.journal.query.HistoryPage}, empty where the rattachement is absent or hidden
 * from the viewer. The user concerned sees it too.
 *
 * @param structure SIRET
 * @param utilisateur login
 * @param afterSequence only what came after; -1 for all
 * @param first how many at most
 * @param viewer who asks
 */
@VisibleTo(parties = Partie.ORGANISATION, utilisateur = true)
public record FindRattachementHistory(
        String structure, String utilisateur, long afterSequence, int first, Actor viewer)
        implements Concerning {

    @Override
    public Concern concern() {
        return new Concern(Partie.ORGANISATION, structure, utilisateur);
    }
}
