/** Decides: every refusal of the system comes from here. */
@NullMarked
package fr.raccordement.command;

import org.jspecify.annotations.NullMarked;
