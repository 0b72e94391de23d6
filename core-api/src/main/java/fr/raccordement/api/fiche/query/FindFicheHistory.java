package fr.raccordement.api.fiche.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.journal.query.AboutThing;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.journal.query.Thing;

/**
 * What happened to a fiche, in order; answers a {@link HistoryPage}, empty where the fiche is
 * absent or hidden from the viewer.
 *
 * @param ficheId the fiche
 * @param afterSequence only what came after; -1 for all
 * @param first how many at most
 * @param viewer who asks
 */
@VisibleTo(parties = {Partie.EMETTEUR, Partie.RECEPTEUR})
public record FindFicheHistory(String ficheId, long afterSequence, int first, Actor viewer)
        implements AboutThing {
    @Override
    public Thing thing() {
        return Thing.fiche(ficheId);
    }
}
