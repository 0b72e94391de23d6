package fr.raccordement.api.examen.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;
import java.util.Collection;

/**
 * Who examines these fiches at this moment; answers {@link fr.raccordement.api.examen.Examen}s,
 * none of what nobody examines. Whoever has no role at the operator sees none.
 *
 * @param viewer who asks
 */
@VisibleTo
public record FindExamens(Collection<String> ficheIds, Actor viewer) implements Question {}
