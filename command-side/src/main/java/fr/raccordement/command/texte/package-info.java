/** Forgets what people typed. */
@NullMarked
package fr.raccordement.command.texte;

import org.jspecify.annotations.NullMarked;
