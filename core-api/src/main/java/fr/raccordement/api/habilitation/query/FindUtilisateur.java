package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * Who the viewer is and what they hold ("Mes habilitations", S-57); answers {@link
 * UtilisateurView}.
 */
@VisibleTo(anyone = true)
public record FindUtilisateur(Actor viewer) implements Question {}
