/** Searches that somebody kept under a name (D-253). */
@NullMarked
package fr.raccordement.api.recherche;

import org.jspecify.annotations.NullMarked;
