package fr.raccordement.api.journal.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.scellement.query.EvenementReference;
import java.util.Set;

/**
 * What these events changed; answers {@link EventChanges} of those that the viewer may see.
 *
 * @param evenements the events
 * @param viewer who asks
 */
@VisibleTo(everyPartie = true, utilisateur = true)
public record FindEventChanges(Set<EvenementReference> evenements, Actor viewer)
        implements Question {}
