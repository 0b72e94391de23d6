package fr.raccordement.api.journal.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.scellement.query.EvenementReference;
import java.util.Set;

/**
 * What these events changed; answers {@link EventChanges} of those that the viewer may see.
 *
 * @param evenements the events
 * @param viewer who asks
 */
public record FindEventChanges(Set<EvenementReference> evenements, Actor viewer) {}
