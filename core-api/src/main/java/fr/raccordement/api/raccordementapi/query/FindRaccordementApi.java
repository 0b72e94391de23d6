package fr.raccordement.api.raccordementapi.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.AsOf;
import fr.raccordement.api.acteur.OneState;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.journal.query.AboutThing;
import fr.raccordement.api.journal.query.Thing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connection by API now, at an instant, or at a version; answers an optional {@link
 * RaccordementApiView}, empty where it is absent, not yet declared, or hidden from the viewer.
 * Refused with AT_AND_VERSION where it names both.
 *
 * @param raccordementApiId the connection
 * @param at as it was then, or null
 * @param version as it was after that event, or null
 * @param viewer who asks
 */
@VisibleTo(parties = Partie.API)
public record FindRaccordementApi(
        String raccordementApiId, @Nullable Instant at, @Nullable Long version, Actor viewer)
        implements OneState, AboutThing {

    public FindRaccordementApi {
        AsOf.requireOne(at, version);
    }

    @Override
    public Thing thing() {
        return Thing.raccordementApi(raccordementApiId);
    }
}
