package fr.raccordement.api.journal.query;

import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.scellement.query.EvenementReference;
import java.util.Set;

/**
 * Where events are in the order of the whole store; answers {@link EventPosition}s. For whoever has
 * seen the events themselves.
 *
 * @param evenements the events
 */
@VisibleTo(known = true)
public record FindPositions(Set<EvenementReference> evenements) {}
