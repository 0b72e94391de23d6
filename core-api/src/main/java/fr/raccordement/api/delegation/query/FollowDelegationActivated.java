package fr.raccordement.api.delegation.query;

import fr.raccordement.api.acteur.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Delegations as they become active from now on; emits {@link DelegationView}s.
 *
 * @param structure SIRET of either side; null for all that the viewer may see
 * @param viewer who follows
 */
public record FollowDelegationActivated(@Nullable String structure, Actor viewer) {}
