/**
 * Reading the event store: {@link EventReader} one aggregate, {@link EventsSince} everything after
 * a position, {@link EventTail} everything from now on.
 *
 * <p>{@link Watchers} are the subscribers of the tail, notified with {@link EventNotification}s;
 * {@link Feed} derives updates from it for GraphQL subscriptions, whose {@link Follower}s read what
 * they missed by {@link PastEvents}.
 */
@NullMarked
package fr.raccordement.projection.events;

import org.jspecify.annotations.NullMarked;
