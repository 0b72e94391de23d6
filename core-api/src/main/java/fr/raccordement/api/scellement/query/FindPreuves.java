package fr.raccordement.api.scellement.query;

import fr.raccordement.api.habilitation.VisibleTo;
import java.util.Set;

/**
 * That events are in the log; answers {@link PreuveView}s of those that a checkpoint covers. For
 * whoever has seen the events themselves: a proof tells nothing of what they say.
 */
@VisibleTo(known = true)
public record FindPreuves(Set<EvenementReference> evenements) {}
