package fr.raccordement.api.delegation.query;

import fr.raccordement.api.acteur.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One delegation; answers an optional {@link DelegationView}.
 *
 * @param delegationId which one
 * @param at as it was at that instant; null for now
 * @param viewer who asks
 */
public record FindDelegation(String delegationId, @Nullable Instant at, Actor viewer) {}
