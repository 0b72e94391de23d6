/**
 * Correspondants: addresses that are written to as contacts of fiches in use, about the
 * certificates of those. No message names an address but {@link
 * fr.raccordement.api.correspondant.query.CorrespondantView}, which the program alone asks for.
 */
@NullMarked
package fr.raccordement.api.correspondant;

import org.jspecify.annotations.NullMarked;
