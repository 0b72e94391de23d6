/** What waits because an event could not be handled, and what an administrator does about it. */
@NullMarked
package fr.raccordement.query.lettremorte;

import org.jspecify.annotations.NullMarked;
