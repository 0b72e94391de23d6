package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.acteur.Actor;

/**
 * Who belongs to a structure, wants to, or did, by login; answers {@link RattachementView}s, none
 * where the viewer does not manage the structure.
 *
 * @param structure SIRET
 * @param viewer who asks
 */
public record ListRattachements(String structure, Actor viewer) {}
