package fr.raccordement.api.avis.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * How the viewer is told of their notices; answers a {@link PreferencesAvisView}.
 *
 * @param viewer who asks
 */
@VisibleTo(
        roles = {},
        utilisateur = true)
public record FindPreferencesAvis(Actor viewer) implements Question {}
