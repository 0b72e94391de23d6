/** What waits because an event could not be handled, and what an administrator does about it. */
@NullMarked
package fr.raccordement.projection.deadletter;

import org.jspecify.annotations.NullMarked;
