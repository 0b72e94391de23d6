package fr.raccordement.api.delegation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.paging.PageRequest;

/**
 * The delegations that the viewer may see; answers a {@link DelegationPage}. Refused with
 * RECHERCHE_FORMAT where the filter looks for no word.
 *
 * @param filter which
 * @param order by what, ties by identifier
 * @param pageRequest which part of the list
 * @param viewer who asks
 */
@VisibleTo(parties = {Partie.TIERS, Partie.ENTITE})
public record ListDelegations(
        DelegationFilter filter, DelegationOrder order, PageRequest pageRequest, Actor viewer)
        implements Question {}
