package fr.raccordement.api.vue.event;

import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;

/**
 * The generation that was kept answers again.
 *
 * @param nom the view
 * @param generation the one that answers
 * @param motif why
 */
@Revision("2")
public record VueRolledBack(String nom, long generation, @TexteLibre String motif)
        implements VueEvent {}
