package fr.raccordement.api.fiche.query;

import fr.raccordement.api.journal.query.HistoryEntryView;

/**
 * Something happened to a fiche.
 *
 * @param position of the event in the order of the whole store
 * @param entry what
 * @param ficheId the fiche
 */
public record FicheChangeView(long position, HistoryEntryView entry, String ficheId) {}
