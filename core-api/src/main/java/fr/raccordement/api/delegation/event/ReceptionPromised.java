package fr.raccordement.api.delegation.event;

import fr.raccordement.api.fiche.Environnement;
import org.axonframework.serialization.Revision;

/**
 * The structure accepted this delegation in place of the one that has the reception, which passes
 * to it once it is active, or the other one over. One that it was promised to before is over.
 *
 * @param structure SIRET of the public structure
 * @param environnement the platform
 * @param delegationId the delegation
 */
@Revision("1")
public record ReceptionPromised(String structure, Environnement environnement, String delegationId)
        implements ReceptionEvent {}
