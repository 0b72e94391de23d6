/** What became of mail to the contacts of fiches, and who of them wants none. */
@NullMarked
package fr.raccordement.command.correspondant;

import org.jspecify.annotations.NullMarked;
