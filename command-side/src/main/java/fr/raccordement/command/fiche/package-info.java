/** The fiche: its life, and the rules of what it must contain. */
@NullMarked
package fr.raccordement.command.fiche;

import org.jspecify.annotations.NullMarked;
