/** Who examines which fiche at this moment, for the examiners to share the work (D-236). */
@NullMarked
package fr.raccordement.api.examen;

import org.jspecify.annotations.NullMarked;
