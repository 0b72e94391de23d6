/** Connections by API: their life, their rules, and the names that they go by. */
@NullMarked
package fr.raccordement.command.raccordementapi;

import org.jspecify.annotations.NullMarked;
