/** All that happened, found by a journal that says where to look, and read from the events. */
@NullMarked
package fr.raccordement.projection.journal;

import org.jspecify.annotations.NullMarked;
