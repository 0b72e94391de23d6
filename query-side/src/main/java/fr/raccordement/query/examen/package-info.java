/**
 * Who examines which fiche at this moment. Not a projection: no event says it, and it is forgotten
 * by itself (D-236).
 */
@NullMarked
package fr.raccordement.query.examen;

import org.jspecify.annotations.NullMarked;
