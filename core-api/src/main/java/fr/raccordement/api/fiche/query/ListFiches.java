package fr.raccordement.api.fiche.query;

import fr.raccordement.api.acteur.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The fiches that the viewer may see; answers a {@link FichePage}.
 *
 * @param filter which
 * @param order by what, ties by identifier
 * @param limit how many at most
 * @param backwards whether the page ends before the cursor rather than starting after it
 * @param cursor where the page starts or ends; null for the edge of the list
 * @param viewer who asks
 */
public record ListFiches(
        FicheFilter filter,
        FicheOrder order,
        int limit,
        boolean backwards,
        @Nullable FicheCursor cursor,
        Actor viewer) {}
