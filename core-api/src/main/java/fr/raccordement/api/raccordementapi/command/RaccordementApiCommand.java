package fr.raccordement.api.raccordementapi.command;

import fr.raccordement.api.raccordementapi.RaccordementApiId;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a connection by API. A command on one that exists may name the version it
 * was decided on; another version stored is refused with CONFLICT. One that is absent, or hidden
 * from the actor, is NOT_FOUND; one in certificate mode is RACCORDEMENT_API_READ_ONLY. Answers the
 * version of the connection after the command's own events.
 */
public sealed interface RaccordementApiCommand
        permits DeclareRaccordementApi,
                LoadRaccordementApiCertificat,
                ReviewRaccordementApiCertificat,
                CorrectRaccordementApi,
                DeactivateRaccordementApi,
                ReactivateRaccordementApi,
                ForgetRaccordementApiContact {
    RaccordementApiId raccordementApiId();

    /** The version that the actor saw, or null to take whatever is stored. */
    default @Nullable Long expectedVersion() {
        return null;
    }
}
