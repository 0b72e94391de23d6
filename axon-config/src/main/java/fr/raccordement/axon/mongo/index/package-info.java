/** Ordered indexes for the embedded Mongo server, which has none of its own. */
@NullMarked
package fr.raccordement.axon.mongo.index;

import org.jspecify.annotations.NullMarked;
