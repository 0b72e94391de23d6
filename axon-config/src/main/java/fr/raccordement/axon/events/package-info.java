/** The event store: one append order, durable before it is acknowledged, read without delay. */
@NullMarked
package fr.raccordement.axon.events;

import org.jspecify.annotations.NullMarked;
