package fr.raccordement.api.fiche.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.journal.query.HistoryEntryView;

/**
 * What happened to a fiche and what happens from now on, without gap or duplicate; streams {@link
 * HistoryEntryView}s. Fails with NOT_FOUND where the fiche is absent or hidden from the viewer, and
 * as soon as it becomes so.
 */
public record FollowFicheHistory(String ficheId, long afterSequence, Actor viewer) {}
