package fr.raccordement.api.scellement.query;

import java.util.Set;

/**
 * That events are in the log; answers {@link PreuveView}s of those that a checkpoint covers. For
 * whoever has seen the events themselves: a proof tells nothing of what they say.
 */
public record FindPreuves(Set<EvenementReference> evenements) {}
