package fr.raccordement.api.delegation.query;

import fr.raccordement.api.acteur.Actor;
import java.util.Set;

/**
 * The delegations requested from several fiches, in one round trip; answers {@link
 * DelegationView}s, newest request first.
 *
 * @param ficheIds the fiches
 * @param ofEach how many of each at most
 * @param viewer who asks
 */
public record FindDelegationsOfFiches(Set<String> ficheIds, int ofEach, Actor viewer) {}
