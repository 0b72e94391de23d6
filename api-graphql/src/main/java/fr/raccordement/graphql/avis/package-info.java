/** Notices over GraphQL. */
@NullMarked
package fr.raccordement.graphql.avis;

import org.jspecify.annotations.NullMarked;
