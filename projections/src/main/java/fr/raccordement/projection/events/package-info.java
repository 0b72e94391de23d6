/** Reading the event store: one aggregate, everything since an event, everything from now on. */
@NullMarked
package fr.raccordement.projection.events;

import org.jspecify.annotations.NullMarked;
