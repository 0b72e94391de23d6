package fr.raccordement.api.vue.event;

import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;

/**
 * The generation that was kept is not wanted any more.
 *
 * @param nom the view
 * @param generation which one
 * @param motif why
 */
@Revision("2")
public record PreviousVueDiscarded(String nom, long generation, @TexteLibre String motif)
        implements VueEvent {}
