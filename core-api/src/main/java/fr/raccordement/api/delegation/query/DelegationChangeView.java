package fr.raccordement.api.delegation.query;

import fr.raccordement.api.journal.query.HistoryEntryView;

/**
 * Something happened to a delegation.
 *
 * @param position of the event in the order of the whole store
 * @param entry what
 * @param delegation as it was right after
 */
public record DelegationChangeView(
        long position, HistoryEntryView entry, DelegationView delegation) {}
