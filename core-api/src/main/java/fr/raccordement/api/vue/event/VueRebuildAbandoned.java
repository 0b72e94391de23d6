package fr.raccordement.api.vue.event;

import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;

/**
 * A generation of a view that is being built is not wanted any more.
 *
 * @param nom the view
 * @param generation which one
 * @param motif why
 */
@Revision("2")
public record VueRebuildAbandoned(String nom, long generation, @TexteLibre String motif)
        implements VueEvent {}
