/** Deadlines: derived from events, kept beside the read models, rung by one timer. */
@NullMarked
package fr.raccordement.command.echeance;

import org.jspecify.annotations.NullMarked;
