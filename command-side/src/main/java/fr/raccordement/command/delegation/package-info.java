/** Delegations: asked for, answered, made active and ended; one receiver a structure. */
@NullMarked
package fr.raccordement.command.delegation;

import org.jspecify.annotations.NullMarked;
