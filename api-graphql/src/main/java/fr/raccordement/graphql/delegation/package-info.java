/** Delegations, over GraphQL. */
@NullMarked
package fr.raccordement.graphql.delegation;

import org.jspecify.annotations.NullMarked;
