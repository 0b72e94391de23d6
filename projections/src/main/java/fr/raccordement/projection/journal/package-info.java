/**
 * The journal: where every event is in the store, and what it is searched by. What happened is read
 * from the events themselves.
 *
 * <p>Writing: {@link JournalProjection} gives each {@link JournalEvent} to {@link JournalWriter},
 * which writes its {@link JournalLine} to the {@link JournalCollection}; {@link
 * ConcernedStructures} knows the structures. Reading: {@link HistoryListing} lists by the lines
 * that {@link JournalReader} and {@link JournalSelection} find, {@link AggregateListing} one
 * aggregate from its own events; {@link HistoryMatch} checks the events. {@link JournalExport} is
 * the same as a table, {@link EventChangesQueryHandler} answers what events changed, {@link
 * JournalPastEvents} finds what a follower missed.
 */
@NullMarked
package fr.raccordement.projection.journal;

import org.jspecify.annotations.NullMarked;
