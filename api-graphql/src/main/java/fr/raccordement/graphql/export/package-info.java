/** Exports, over GraphQL, and their files over HTTP. */
@NullMarked
package fr.raccordement.graphql.export;

import org.jspecify.annotations.NullMarked;
