package fr.raccordement.api.examen.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.habilitation.VisibleTo.Otherwise;

/**
 * Who examines which fiche, now and at each change, on whichever node; streams {@link
 * ExamensView}s. FORBIDDEN for whoever has no role at the operator.
 *
 * @param viewer who follows
 */
@VisibleTo(otherwise = Otherwise.FORBIDDEN)
public record FollowExamens(Actor viewer) implements Question {}
