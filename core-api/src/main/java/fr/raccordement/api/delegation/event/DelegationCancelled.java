package fr.raccordement.api.delegation.event;

import fr.raccordement.api.delegation.CauseDeFin;
import org.axonframework.serialization.Revision;

/**
 * The request is no longer to be answered.
 *
 * @param delegationId the delegation
 * @param cause the third party's decision, or what made the request pointless
 */
@Revision("1")
public record DelegationCancelled(String delegationId, CauseDeFin cause)
        implements DelegationEvent {}
