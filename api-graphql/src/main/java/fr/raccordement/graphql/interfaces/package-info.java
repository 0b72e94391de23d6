/** Interface codes, over GraphQL. */
@NullMarked
package fr.raccordement.graphql.interfaces;

import org.jspecify.annotations.NullMarked;
