package fr.raccordement.api.fiche.query;

import java.util.List;

/**
 * @param entries the page, oldest first
 * @param suivante whether more follow
 * @param total how many there are in all
 */
public record HistoryPage(List<HistoryEntryView> entries, boolean suivante, long total) {}
