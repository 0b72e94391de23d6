package fr.raccordement.api.vue.event;

import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;

/**
 * A view is to be built again from the first event, beside the one that answers.
 *
 * @param nom the view
 * @param generation the one to be built
 * @param motif why
 */
@Revision("2")
public record VueRebuildRequested(String nom, long generation, @TexteLibre String motif)
        implements VueEvent {}
