package fr.raccordement.api.journal.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.habilitation.VisibleTo.Otherwise;
import org.jspecify.annotations.Nullable;

/**
 * Whatever happens to anything, in the order in which it is stored; streams {@link
 * HistoryEntryView}s. FORBIDDEN for whoever has no role at the operator (D-102).
 *
 * @param filter which events
 * @param after the position of the last event known; null for what comes from now on
 * @param viewer who follows
 */
@VisibleTo(otherwise = Otherwise.FORBIDDEN)
public record FollowHistory(HistoryFilter filter, @Nullable Long after, Actor viewer)
        implements Question {}
