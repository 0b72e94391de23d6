/** The caller and what they hold, over GraphQL. */
@NullMarked
package fr.raccordement.graphql.habilitation;

import org.jspecify.annotations.NullMarked;
