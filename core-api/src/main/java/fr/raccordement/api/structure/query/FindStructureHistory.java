package fr.raccordement.api.structure.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * What happened to a structure, in order; answers a {@link
 * fr.raccordement.api.journal.query.HistoryPage}, empty for whoever has no role at the operator.
 *
 * @param siret 14 digits
 * @param afterSequence only what came after; -1 for all
 * @param first how many at most
 * @param viewer who asks
 */
@VisibleTo
public record FindStructureHistory(String siret, long afterSequence, int first, Actor viewer)
        implements Question {}
