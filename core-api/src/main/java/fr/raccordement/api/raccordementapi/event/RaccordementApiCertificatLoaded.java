package fr.raccordement.api.raccordementapi.event;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import org.axonframework.serialization.Revision;

/**
 * A connection in certificate mode is known, as another register has it; all of it as it stands
 * from now on.
 *
 * @param raccordementApiId the connection
 * @param structure SIRET
 * @param environnement the platform that it calls
 * @param certificat what the certificate is known by, such as its subject
 * @param statut whether it is in use
 */
@Revision("1")
public record RaccordementApiCertificatLoaded(
        String raccordementApiId,
        String structure,
        Environnement environnement,
        String certificat,
        RaccordementApiStatus statut)
        implements RaccordementApiEvent {}
