/**
 * Projections: events folded into MongoDB documents that answer queries. Knows events and stores,
 * and no view of the domain.
 *
 * <p>A view is a {@link ProjectedCollection} with two {@link Slot}s, one of which answers ({@link
 * ActiveGeneration}); {@link PinnedGeneration} keeps reading one generation. Its documents are
 * {@link Projected}; a batch of events reads them with {@link ReadAhead} and writes them with
 * {@link UnwrittenDocuments}, behind a {@link Fence}. {@link DiscardedEvents} are the gaps that are
 * accepted; any other is a {@link MissingEventException}. {@link ReadModelLayout} and {@link
 * Meaning} say when a view has to be rebuilt.
 *
 * <p>Lists: {@link Listing} reads a page of a {@link Selection} in the order of a {@link
 * SortColumn}, by {@link Keyset}.
 */
@NullMarked
package fr.raccordement.projection;

import org.jspecify.annotations.NullMarked;
