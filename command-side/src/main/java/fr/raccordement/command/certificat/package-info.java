/** Judges the certificates deposited on a fiche, offline and within fixed bounds. */
@NullMarked
package fr.raccordement.command.certificat;

import org.jspecify.annotations.NullMarked;
