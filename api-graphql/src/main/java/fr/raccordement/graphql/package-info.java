/** Serves the schema: turns operations into messages and decides nothing. */
@NullMarked
package fr.raccordement.graphql;

import org.jspecify.annotations.NullMarked;
