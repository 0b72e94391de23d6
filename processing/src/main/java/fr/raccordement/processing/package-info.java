/**
 * What those who handle events agree on: a {@link fr.raccordement.processing.Batch} of events
 * within one unit of work, the {@link fr.raccordement.processing.AggregateStreams} that it may read
 * at once, the {@link fr.raccordement.processing.EventPositions} in its order, and what wiring and
 * views ask of one another, {@link fr.raccordement.processing.ViewGroups} and {@link
 * fr.raccordement.processing.ProcessorRecords}; which {@link fr.raccordement.processing.Nodes}
 * there are, and which {@link fr.raccordement.processing.NodeRoles} this one has. Knows neither
 * events of ours nor stores.
 */
@NullMarked
package fr.raccordement.processing;

import org.jspecify.annotations.NullMarked;
