/** The scalars of the schema. */
@NullMarked
package fr.raccordement.graphql.scalar;

import org.jspecify.annotations.NullMarked;
