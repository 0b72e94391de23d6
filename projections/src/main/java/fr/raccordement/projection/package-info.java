/**
 * Projections: what happened, folded into documents that answer questions. Knows events and stores,
 * and no view of the domain.
 */
@NullMarked
package fr.raccordement.projection;

import org.jspecify.annotations.NullMarked;
