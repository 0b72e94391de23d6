package fr.raccordement.api.sauvegarde.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * The backup under way, or the last one that this program made; answers an optional {@link
 * SauvegardeView}, empty for whoever has no role at the operator.
 */
@VisibleTo
public record FindSauvegarde(Actor viewer) implements Question {}
