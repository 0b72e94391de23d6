/**
 * The event store: one append order, durable before it is acknowledged, read without delay.
 *
 * <table>
 * <caption>Which class does what</caption>
 * <tr><td>appending</td><td>{@code GroupCommitEngine}: {@code AppendQueue} of
 *     {@code PendingAppend}; one program only: {@code SingleProgramLock}</td></tr>
 * <tr><td>reading</td><td>{@code NotifyingEventStore} opens a {@code WakeableStream}, woken by
 *     {@code HeadWatcher}; replays share {@code SharedPages}, paced by
 *     {@code ReaderPacing}</td></tr>
 * <tr><td>as it is stored</td><td>{@link fr.raccordement.axon.events.StoredEvents}:
 *     {@code PostgresStoredEvents}, {@code AxonServerStoredEvents}</td></tr>
 * <tr><td>carried from one store to another</td><td>{@link
 *     fr.raccordement.axon.events.EventTransfer}: {@code PostgresEventTransfer}, {@code
 *     AxonServerEventTransfer}</td></tr>
 * <tr><td>where events are</td><td>{@code PostgresEventPositions}</td></tr>
 * <tr><td>which store</td><td>{@link fr.raccordement.axon.events.EventStoreIdentity}</td></tr>
 * <tr><td>wiring</td><td>{@code EventStoreConfiguration} on PostgreSQL, found by
 *     {@code EventDatabaseConfiguration}; {@code AxonServerStoreConfiguration} for several
 *     nodes</td></tr>
 * </table>
 */
@NullMarked
package fr.raccordement.axon.events;

import org.jspecify.annotations.NullMarked;
