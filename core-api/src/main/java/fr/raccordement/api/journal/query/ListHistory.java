package fr.raccordement.api.journal.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.habilitation.VisibleTo.Otherwise;
import fr.raccordement.api.paging.PageRequest;

/**
 * What happened, to whatever it was; answers an {@link HistoryListPage}. Refused with PERIODE_ORDER
 * where the period ends before it begins.
 *
 * @param filter which events
 * @param order in what order
 * @param pageRequest which part of the list, forwards only
 * @param viewer who asks
 */
@VisibleTo(otherwise = Otherwise.FORBIDDEN)
public record ListHistory(
        HistoryFilter filter, HistoryOrder order, PageRequest pageRequest, Actor viewer)
        implements Question {}
