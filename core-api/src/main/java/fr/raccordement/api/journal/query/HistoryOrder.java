package fr.raccordement.api.journal.query;

/** In what order events are listed: that in which they were stored, or the other way. */
public enum HistoryOrder {
    POSITION_ASC,
    POSITION_DESC
}
