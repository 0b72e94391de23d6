/** Fiches: one fold of their events, listed, told as history, followed live. */
@NullMarked
package fr.raccordement.query.fiche;

import org.jspecify.annotations.NullMarked;
