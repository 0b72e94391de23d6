/** Connections by API, over GraphQL. */
@NullMarked
package fr.raccordement.graphql.raccordementapi;

import org.jspecify.annotations.NullMarked;
