/** Who examines which fiche at this moment, for the examiners to share the work (D-271). */
@NullMarked
package fr.raccordement.api.examen;

import org.jspecify.annotations.NullMarked;
