package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.journal.query.HistoryEntryView;

/**
 * Something happened to a rattachement or to one of its profiles.
 *
 * @param position of the event in the order of the whole store
 * @param entry what
 * @param rattachement as it was right after
 */
public record HabilitationChangeView(
        long position, HistoryEntryView entry, RattachementView rattachement) {}
