package fr.raccordement.api.delegation.query;

import fr.raccordement.api.acteur.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Delegations, oldest request first; answers a {@link DelegationPage}.
 *
 * @param filter which
 * @param first how many at most
 * @param cursor the place after which the page starts
 * @param viewer who asks
 */
public record ListDelegations(
        DelegationFilter filter, int first, @Nullable DelegationCursor cursor, Actor viewer) {}
