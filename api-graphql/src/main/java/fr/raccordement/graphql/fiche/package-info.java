/** The fiche, over GraphQL. */
@NullMarked
package fr.raccordement.graphql.fiche;

import org.jspecify.annotations.NullMarked;
