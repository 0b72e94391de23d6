package fr.raccordement.api.delegation.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The system ends a delegation that has been suspended for too long, unless what it rests on is in
 * use again; then it resumes. Where it is not suspended this changes nothing. Refuses: TOO_EARLY.
 */
@Requires(roles = Role.AIFE_ADMIN)
public record EndSuspendedDelegation(@TargetAggregateIdentifier DelegationId delegationId)
        implements DelegationCommand {}
