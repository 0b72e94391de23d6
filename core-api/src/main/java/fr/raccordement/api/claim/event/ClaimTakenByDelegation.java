package fr.raccordement.api.claim.event;

import fr.raccordement.api.claim.ClaimKind;
import org.axonframework.serialization.Revision;

/**
 * The thing serves this delegation, requested from a fiche, and no other.
 *
 * @param kind what it is
 * @param value which one
 * @param ficheId the fiche
 * @param structure SIRET of the fiche's structure
 * @param delegationId the delegation
 */
@Revision("1")
public record ClaimTakenByDelegation(
        ClaimKind kind, String value, String ficheId, String structure, String delegationId)
        implements ClaimEvent {}
