/** Deadlines: derived from events, kept beside the read models, settled by commands. */
@NullMarked
package fr.raccordement.command.deadline;

import org.jspecify.annotations.NullMarked;
