package fr.raccordement.api.raccordementapi.event;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import java.util.Objects;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An application of PISTE is declared.
 *
 * <p>Until null meant the default (D-131), one could be recorded with null for what has one; it is
 * read as the default.
 *
 * @param raccordementApiId the connection
 * @param structure SIRET
 * @param environnement the platform to call
 * @param nomApplicationPiste the name of the application in PISTE, to the byte
 * @param typeUtilisation how the structure uses the API
 * @param nomEditeurOuOperateur whose solution it uses, or which it offers; null where none is named
 */
@Revision("1")
public record RaccordementApiDeclared(
        String raccordementApiId,
        String structure,
        Environnement environnement,
        String nomApplicationPiste,
        TypeUtilisation typeUtilisation,
        @Nullable String nomEditeurOuOperateur)
        implements RaccordementApiEvent {

    public RaccordementApiDeclared {
        environnement = Objects.requireNonNullElse(environnement, Environnement.PRODUCTION);
    }
}
