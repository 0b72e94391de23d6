/** Dead letters, and what an administrator does about them, over GraphQL. */
@NullMarked
package fr.raccordement.graphql.lettremorte;

import org.jspecify.annotations.NullMarked;
