/** What could not be handled, and what an administrator does about it, in GraphQL. */
@NullMarked
package fr.raccordement.graphql.lettremorte;

import org.jspecify.annotations.NullMarked;
