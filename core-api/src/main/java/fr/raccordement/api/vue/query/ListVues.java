package fr.raccordement.api.vue.query;

import fr.raccordement.api.acteur.Actor;

/**
 * The views, by name; answers a list of {@link VueView}, empty for whoever has no role at the
 * operator.
 *
 * @param viewer who asks
 */
public record ListVues(Actor viewer) {}
