/** Structures, over GraphQL. */
@NullMarked
package fr.raccordement.graphql.structure;

import org.jspecify.annotations.NullMarked;
