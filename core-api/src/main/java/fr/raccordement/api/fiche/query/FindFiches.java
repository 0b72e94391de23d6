package fr.raccordement.api.fiche.query;

import fr.raccordement.api.acteur.Actor;
import java.util.Set;

/**
 * Several fiches in one round trip; answers the {@link FicheView}s of those that the viewer may
 * see.
 *
 * @param ficheIds the fiches
 * @param viewer who asks
 */
public record FindFiches(Set<String> ficheIds, Actor viewer) {}
