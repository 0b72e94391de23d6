package fr.raccordement.api.delegation.event;

import fr.raccordement.api.fiche.Environnement;
import org.axonframework.serialization.Revision;

/**
 * The structure accepted this delegation, and no other may be accepted while it lasts.
 *
 * @param structure SIRET of the public structure
 * @param environnement the platform
 * @param delegationId the delegation
 */
@Revision("1")
public record ReceptionEntrusted(String structure, Environnement environnement, String delegationId)
        implements ReceptionEvent {}
