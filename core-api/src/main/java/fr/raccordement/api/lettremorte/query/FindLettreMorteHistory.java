package fr.raccordement.api.lettremorte.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.lettremorte.LettreMorteId;

/**
 * What was discarded of one thing in one group, in order; answers a {@link
 * fr.raccordement.api.journal.query.HistoryPage}, empty for whoever has no role at the operator.
 *
 * @param afterSequence only what came after; -1 for all
 * @param first how many at most
 */
@VisibleTo
public record FindLettreMorteHistory(LettreMorteId id, long afterSequence, int first, Actor viewer)
        implements Question {}
