/** Technical accounts, over GraphQL. */
@NullMarked
package fr.raccordement.graphql.comptetechnique;

import org.jspecify.annotations.NullMarked;
