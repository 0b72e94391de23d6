/** Batches, over GraphQL. */
@NullMarked
package fr.raccordement.graphql.lot;

import org.jspecify.annotations.NullMarked;
