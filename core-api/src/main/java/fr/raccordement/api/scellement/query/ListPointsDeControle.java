package fr.raccordement.api.scellement.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoints signed so far, newest first; answers {@link PointDeControleView}s, none for
 * whoever has no role at the operator.
 *
 * @param first how many at most
 * @param avant only those of trees smaller than this; null for the newest
 * @param viewer who asks
 */
@VisibleTo
public record ListPointsDeControle(int first, @Nullable Long avant, Actor viewer)
        implements Question {}
