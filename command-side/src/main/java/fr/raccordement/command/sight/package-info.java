/** What somebody may not know of is as if it were not there, in answers and in work. */
@NullMarked
package fr.raccordement.command.sight;

import org.jspecify.annotations.NullMarked;
