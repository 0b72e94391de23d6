package fr.raccordement.api.delegation.query;

import fr.raccordement.api.acteur.Actor;

/**
 * What a delegation became by a decision; answers its {@link DelegationView}.
 *
 * @param delegationId which one
 * @param version after the event of that number
 * @param viewer who decided it
 */
public record FindDecidedDelegation(String delegationId, long version, Actor viewer) {}
