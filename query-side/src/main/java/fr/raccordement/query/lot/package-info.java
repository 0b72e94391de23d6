/** Batches as their requesters see them, folded from their events. */
@NullMarked
package fr.raccordement.query.lot;

import org.jspecify.annotations.NullMarked;
