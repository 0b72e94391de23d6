/** The fiche de raccordement: the file by which a structure asks to be connected in EDI. */
@NullMarked
package fr.raccordement.api.fiche;

import org.jspecify.annotations.NullMarked;
