package fr.raccordement.api.journal.query;

import java.util.List;

/**
 * A step in the life of a thing.
 *
 * @param entry what happened
 * @param etat the thing right after, as its view shows it
 * @param changes what that changed
 */
public record StepView(HistoryEntryView entry, Object etat, List<FieldChange> changes) {}
