/** Rights: what an actor may do, read from the events themselves. */
@NullMarked
package fr.raccordement.command.habilitation;

import org.jspecify.annotations.NullMarked;
