package fr.raccordement.api.vue.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * The views, by name; answers a list of {@link VueView}, empty for whoever has no role at the
 * operator.
 *
 * @param viewer who asks
 */
@VisibleTo
public record ListVues(Actor viewer) implements Question {}
