package fr.raccordement.api.vue.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * What was decided on a view, in order; answers a {@link
 * fr.raccordement.api.journal.query.HistoryPage}, empty for whoever has no role at the operator.
 *
 * @param nom the view
 * @param afterSequence only what came after; -1 for all
 * @param first how many at most
 * @param viewer who asks
 */
@VisibleTo
public record FindVueHistory(String nom, long afterSequence, int first, Actor viewer)
        implements Question {}
