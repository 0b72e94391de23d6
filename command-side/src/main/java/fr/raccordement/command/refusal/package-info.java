/** Refusals in the shape in which they reach another node. */
@NullMarked
package fr.raccordement.command.refusal;

import org.jspecify.annotations.NullMarked;
