/**
 * A batch of events, handled within one unit of work, and what it asks of the store; knows neither.
 */
@NullMarked
package fr.raccordement.processing;

import org.jspecify.annotations.NullMarked;
