package fr.raccordement.api.scellement.query;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong at one position.
 *
 * @param nature what
 * @param position the position in the store
 * @param aggregateId of the event stored there; null where there is none
 * @param sequence of that event
 * @param scelleA where that event was sealed, if it was moved
 */
public record AnomalieView(
        NatureAnomalie nature,
        long position,
        @Nullable String aggregateId,
        @Nullable Long sequence,
        @Nullable Long scelleA) {}
