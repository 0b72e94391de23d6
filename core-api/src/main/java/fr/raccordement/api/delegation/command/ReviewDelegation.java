package fr.raccordement.api.delegation.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The system looks at what the delegation rests on: makes it active where it is accepted, the fiche
 * is active and the delay is over (S-53), ends it where the fiche or a structure is closed. Refuses
 * with TOO_EARLY what will become active later (D-019).
 */
@Requires(roles = Role.AIFE_ADMIN)
public record ReviewDelegation(@TargetAggregateIdentifier DelegationId delegationId)
        implements DelegationCommand {}
