/** The sealed log and its proofs, over GraphQL. */
@NullMarked
package fr.raccordement.graphql.scellement;

import org.jspecify.annotations.NullMarked;
