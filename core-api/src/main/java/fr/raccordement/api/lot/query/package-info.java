/** What may be asked about batches, and what is seen of them. */
@NullMarked
package fr.raccordement.api.lot.query;

import org.jspecify.annotations.NullMarked;
