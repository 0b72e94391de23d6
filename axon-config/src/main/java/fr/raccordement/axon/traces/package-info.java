/**
 * Traces by OpenTelemetry: from a call over its command and the append to projections and
 * subscriptions. Nothing of it exists unless it is asked for (D-242).
 */
@NullMarked
package fr.raccordement.axon.traces;

import org.jspecify.annotations.NullMarked;
