package fr.raccordement.api.fiche.query;

import fr.raccordement.api.acteur.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Changes of status from now on, of the fiches that the viewer may see; streams {@link
 * FicheStatusChangeView}s.
 *
 * @param structure SIRET, or null for all
 * @param viewer who asks
 */
public record FollowFicheStatus(@Nullable String structure, Actor viewer) {}
