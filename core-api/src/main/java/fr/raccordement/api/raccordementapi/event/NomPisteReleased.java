package fr.raccordement.api.raccordementapi.event;

import fr.raccordement.api.fiche.Environnement;
import java.util.Objects;
import org.axonframework.serialization.Revision;

/**
 * The name is free again.
 *
 * <p>Until null meant the default (D-131), one could be recorded with null for what has one; it is
 * read as the default.
 *
 * @param structure SIRET
 * @param environnement the platform called
 * @param nom the name of the application in PISTE, to the byte
 * @param raccordementApiId the connection that went by it
 */
@Revision("1")
public record NomPisteReleased(
        String structure, Environnement environnement, String nom, String raccordementApiId)
        implements NomPisteEvent {

    public NomPisteReleased {
        environnement = Objects.requireNonNullElse(environnement, Environnement.PRODUCTION);
    }
}
