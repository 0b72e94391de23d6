package fr.raccordement.api.structure.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * The structure that somebody names by any identifier that it has or had; answers an optional
 * {@link String}, its key. Read from the events: what was acknowledged is known (D-140).
 *
 * @param typed the identifier as people type it
 */
@VisibleTo(anyone = true)
public record FindStructureKey(String typed) {}
