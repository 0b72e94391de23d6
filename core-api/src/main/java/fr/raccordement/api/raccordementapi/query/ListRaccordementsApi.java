package fr.raccordement.api.raccordementapi.query;

import fr.raccordement.api.acteur.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The connections that the viewer may see, latest first, ties by identifier; answers a {@link
 * RaccordementApiPage} (S-42).
 *
 * @param filter which
 * @param first how many at most
 * @param after where the page starts; null for the edge of the list
 * @param viewer who asks
 */
public record ListRaccordementsApi(
        RaccordementApiFilter filter,
        int first,
        @Nullable RaccordementApiCursor after,
        Actor viewer) {}
