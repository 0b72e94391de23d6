package fr.raccordement.api.raccordementapi.event;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import java.util.Objects;
import org.axonframework.serialization.Revision;

/**
 * A connection in certificate mode is known, as another register has it; all of it as it stands
 * from now on.
 *
 * <p>Until null meant the default (D-131), one could be recorded with null for what has one; it is
 * read as the default.
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
        implements RaccordementApiEvent {

    public RaccordementApiCertificatLoaded {
        environnement = Objects.requireNonNullElse(environnement, Environnement.PRODUCTION);
        statut = Objects.requireNonNullElse(statut, RaccordementApiStatus.ACTIF);
    }
}
