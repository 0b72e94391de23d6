package fr.raccordement.api.journal.query;

import fr.raccordement.api.scellement.query.EvenementReference;
import java.util.List;

/**
 * What one event changed.
 *
 * @param evenement the event
 * @param changes each field with what it was and what it is, by path
 */
public record EventChanges(EvenementReference evenement, List<FieldChange> changes) {}
