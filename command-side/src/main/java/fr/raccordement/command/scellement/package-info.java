/** What the store knows of the log that seals it. */
@NullMarked
package fr.raccordement.command.scellement;

import org.jspecify.annotations.NullMarked;
