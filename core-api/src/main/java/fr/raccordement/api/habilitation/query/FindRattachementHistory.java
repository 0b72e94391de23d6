package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.acteur.Actor;

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
public record FindRattachementHistory(
        String structure, String utilisateur, long afterSequence, int first, Actor viewer) {}
