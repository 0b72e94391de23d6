package fr.raccordement.api.lot.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.lot.ResultatDeLot;
import java.util.Set;

/**
 * Elements of a batch of the viewer's, in their order; answers a list of {@link ElementView}s.
 *
 * @param lotId which one
 * @param version as of which of its events
 * @param resultats only those with one of these outcomes; empty for all, those that wait included
 * @param after only those after this one; -1 for all
 * @param first how many at most
 * @param viewer who asks
 */
@VisibleTo(
        roles = {},
        utilisateur = true)
public record FindElements(
        String lotId,
        long version,
        Set<ResultatDeLot> resultats,
        int after,
        int first,
        Actor viewer)
        implements Question {}
