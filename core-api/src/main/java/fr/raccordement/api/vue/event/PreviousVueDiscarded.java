package fr.raccordement.api.vue.event;

import org.axonframework.serialization.Revision;

/**
 * The generation that was kept is not wanted any more.
 *
 * @param nom the view
 * @param generation which one
 * @param motif why
 */
@Revision("1")
public record PreviousVueDiscarded(String nom, long generation, String motif) implements VueEvent {}
