package fr.raccordement.api.delegation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.AsOf;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.paging.PageRequest;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * The delegations that the viewer may see; answers a {@link DelegationPage}. Refused with
 * RECHERCHE_FORMAT where the filter looks for no word, with AT_IN_FUTURE where its day is to come.
 *
 * @param filter which
 * @param order by what, ties by identifier
 * @param pageRequest which part of the list
 * @param viewer who asks
 */
@VisibleTo(parties = {Partie.TIERS, Partie.ENTITE})
public record ListDelegations(
        DelegationFilter filter, DelegationOrder order, PageRequest pageRequest, Actor viewer)
        implements AsOf {

    /** A day that has not begun is not known. */
    @Override
    public Stream<Instant> instants() {
        return filter.instants();
    }

    @Override
    public String path() {
        return filter.path();
    }
}
