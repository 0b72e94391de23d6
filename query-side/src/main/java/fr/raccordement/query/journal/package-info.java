/** All that happened, found by a journal that says where to look, and told from the events. */
@NullMarked
package fr.raccordement.query.journal;

import org.jspecify.annotations.NullMarked;
