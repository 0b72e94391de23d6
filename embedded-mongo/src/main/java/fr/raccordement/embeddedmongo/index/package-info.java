/** Ordered indexes for the embedded Mongo server, which has none of its own. */
@NullMarked
package fr.raccordement.embeddedmongo.index;

import org.jspecify.annotations.NullMarked;
