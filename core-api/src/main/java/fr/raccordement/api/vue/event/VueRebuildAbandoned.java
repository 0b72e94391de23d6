package fr.raccordement.api.vue.event;

import org.axonframework.serialization.Revision;

/**
 * A generation of a view that is being built is not wanted any more.
 *
 * @param nom the view
 * @param generation which one
 * @param motif why
 */
@Revision("1")
public record VueRebuildAbandoned(String nom, long generation, String motif) implements VueEvent {}
