/** Claims: what may serve one fiche and no other (S-18). */
@NullMarked
package fr.raccordement.api.claim;

import org.jspecify.annotations.NullMarked;
