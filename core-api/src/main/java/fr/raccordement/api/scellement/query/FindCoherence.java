package fr.raccordement.api.scellement.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * That one checkpoint continues another; answers an optional {@link CoherenceView}, empty where
 * either was never signed or the viewer has no role at the operator.
 *
 * @param de size of the earlier tree
 * @param a size of the later tree
 * @param viewer who asks
 */
@VisibleTo
public record FindCoherence(long de, long a, Actor viewer) implements Question {}
