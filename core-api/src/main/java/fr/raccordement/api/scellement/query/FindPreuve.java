package fr.raccordement.api.scellement.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * That an event is in the log; answers an optional {@link PreuveView}, empty where no checkpoint
 * covers it yet or the viewer has no role at the operator.
 */
@VisibleTo
public record FindPreuve(EvenementReference evenement, Actor viewer) implements Question {}
