/** Decisions on events that a processing group could not handle. */
@NullMarked
package fr.raccordement.command.lettremorte;

import org.jspecify.annotations.NullMarked;
