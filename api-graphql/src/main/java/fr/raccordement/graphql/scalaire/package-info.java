/** The scalars of the schema. */
@NullMarked
package fr.raccordement.graphql.scalaire;

import org.jspecify.annotations.NullMarked;
