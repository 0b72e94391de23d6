package fr.raccordement.api.vue.event;

import org.axonframework.serialization.Revision;

/**
 * The generation that was kept answers again.
 *
 * @param nom the view
 * @param generation the one that answers
 * @param motif why
 */
@Revision("1")
public record VueRolledBack(String nom, long generation, String motif) implements VueEvent {}
