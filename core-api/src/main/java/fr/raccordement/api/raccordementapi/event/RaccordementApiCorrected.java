package fr.raccordement.api.raccordementapi.event;

import fr.raccordement.api.raccordementapi.TypeUtilisation;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What was declared is corrected; all of it as it stands from now on.
 *
 * @param raccordementApiId the connection
 * @param nomApplicationPiste the name of the application in PISTE, to the byte
 * @param typeUtilisation how the structure uses the API
 * @param nomEditeurOuOperateur whose solution it uses, or which it offers; null where none is named
 */
@Revision("1")
public record RaccordementApiCorrected(
        String raccordementApiId,
        String nomApplicationPiste,
        TypeUtilisation typeUtilisation,
        @Nullable String nomEditeurOuOperateur)
        implements RaccordementApiEvent {}
