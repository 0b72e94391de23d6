/** Batches: many acts asked for as one, each judged on its own. */
@NullMarked
package fr.raccordement.api.lot;

import org.jspecify.annotations.NullMarked;
