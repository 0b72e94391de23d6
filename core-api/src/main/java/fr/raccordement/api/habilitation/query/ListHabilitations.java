package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.paging.PageRequest;

/**
 * The habilitations that the viewer may see, by SIRET, login and profile; answers a {@link
 * HabilitationPage}. Refused with RECHERCHE_TOO_BROAD where too many structures are called what the
 * filter looks for.
 *
 * @param filter which
 * @param fenetre which part of the list, forwards
 * @param viewer who asks
 */
public record ListHabilitations(HabilitationFilter filter, PageRequest fenetre, Actor viewer) {}
