/**
 * The history of one aggregate, folded from its events.
 *
 * <p>{@link HistoryFold} makes entries of the events; each domain extends it. {@link HistoryReader}
 * reads a page of them.
 *
 * <p>For auditors, {@link AuditTrails} reads any aggregate by the {@link AuditTrail} of its type,
 * or an {@link EventAuditTrail} where there is none, and {@link AuditedLife} says what each event
 * changed. {@link EventSubjects} is what an event is about, {@link EventPayload} what is shown of
 * it.
 */
@NullMarked
package fr.raccordement.projection.history;

import org.jspecify.annotations.NullMarked;
