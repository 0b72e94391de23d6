package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.acteur.Actor;

/**
 * Who the viewer is and what they hold ("Mes habilitations", S-57); answers {@link
 * UtilisateurView}.
 */
public record FindUtilisateur(Actor viewer) {}
