/** Who examines which fiche. */
@NullMarked
package fr.raccordement.graphql.examen;

import org.jspecify.annotations.NullMarked;
