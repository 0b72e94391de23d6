package fr.raccordement.api.recherche.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * The searches that the viewer kept; answers a list of {@link RechercheView}, by name.
 *
 * @param viewer who asks
 */
@VisibleTo(
        roles = {},
        utilisateur = true)
public record FindRecherches(Actor viewer) implements Question {}
