package fr.raccordement.api.delegation.event;

import fr.raccordement.api.fiche.Environnement;
import org.axonframework.serialization.Revision;

/**
 * The delegation is over; another may be accepted.
 *
 * @param structure SIRET of the public structure
 * @param environnement the platform
 * @param delegationId the delegation
 */
@Revision("1")
public record ReceptionTakenBack(String structure, Environnement environnement, String delegationId)
        implements ReceptionEvent {}
