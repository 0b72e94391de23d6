package fr.raccordement.api.vue.event;

import org.axonframework.serialization.Revision;

/**
 * A view is to be built again from the first event, beside the one that answers.
 *
 * @param nom the view
 * @param generation the one to be built
 * @param motif why
 */
@Revision("1")
public record VueRebuildRequested(String nom, long generation, String motif) implements VueEvent {}
