package fr.raccordement.api.scellement.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * How the sealing fares; answers an optional {@link ScellementView}, empty for whoever has no role
 * at the operator.
 */
@VisibleTo
public record FindScellement(Actor viewer) implements Question {}
