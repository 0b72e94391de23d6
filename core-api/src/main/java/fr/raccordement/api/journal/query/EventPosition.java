package fr.raccordement.api.journal.query;

import fr.raccordement.api.scellement.query.EvenementReference;

/**
 * Where an event is.
 *
 * @param evenement the event
 * @param position its place in the order of the whole store
 */
public record EventPosition(EvenementReference evenement, long position) {}
