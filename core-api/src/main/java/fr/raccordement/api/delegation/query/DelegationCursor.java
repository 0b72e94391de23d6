package fr.raccordement.api.delegation.query;

import java.time.Instant;

/**
 * A place in a list of delegations.
 *
 * @param demandeeLe when the one there was requested
 * @param delegationId which one
 */
public record DelegationCursor(Instant demandeeLe, String delegationId) {}
