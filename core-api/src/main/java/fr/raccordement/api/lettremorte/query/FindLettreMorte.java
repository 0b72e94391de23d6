package fr.raccordement.api.lettremorte.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.lettremorte.LettreMorteId;

/**
 * What waits of one thing in one group, or was discarded there; answers an optional {@link
 * LettreMorteView}, empty for whoever has no role at the operator.
 */
@VisibleTo
public record FindLettreMorte(LettreMorteId id, Actor viewer) implements Question {}
