package fr.raccordement.api.vue.event;

import org.axonframework.serialization.Revision;

/**
 * A generation of a view is complete, and answers from now on.
 *
 * @param nom the view
 * @param generation which one
 */
@Revision("1")
public record VueRebuildCompleted(String nom, long generation) implements VueEvent {}
