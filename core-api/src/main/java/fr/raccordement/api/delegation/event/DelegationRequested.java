package fr.raccordement.api.delegation.event;

import fr.raccordement.api.fiche.Environnement;
import org.axonframework.serialization.Revision;

/**
 * A third party asks a public structure to receive its invoices (S-51).
 *
 * @param delegationId the delegation
 * @param ficheId the receiver fiche of the third party
 * @param tiers SIRET of the third party
 * @param structure SIRET of the public structure
 * @param environnement the platform of the fiche
 */
@Revision("1")
public record DelegationRequested(
        String delegationId,
        String ficheId,
        String tiers,
        String structure,
        Environnement environnement)
        implements DelegationEvent {}
