/**
 * What the program tells of itself to a monitoring system: how commands end and how long they take,
 * how far processing groups are behind, and whatever else is {@link
 * fr.raccordement.processing.Sampled}. All of it: docs/metrics.md.
 */
@NullMarked
package fr.raccordement.axon.metrics;

import org.jspecify.annotations.NullMarked;
