/** Decides: the rules of the domain are refused here and nowhere else. */
@NullMarked
package fr.raccordement.command;

import org.jspecify.annotations.NullMarked;
