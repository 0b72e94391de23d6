package fr.raccordement.api.delegation.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The system looks at what the delegation rests on: makes it active where it is accepted, the fiche
 * is in use and the delay is over (S-53); suspends it where the fiche or a structure is closed or
 * the period is over, and has it resume where they are in use again; ends it where the fiche is
 * gone, and cancels a request that cannot be accepted any more. Refuses with TOO_EARLY what waits
 * for the delay (D-149, D-150).
 */
@Requires(roles = Role.AIFE_ADMIN)
public record ReviewDelegation(@TargetAggregateIdentifier DelegationId delegationId)
        implements DelegationCommand {}
