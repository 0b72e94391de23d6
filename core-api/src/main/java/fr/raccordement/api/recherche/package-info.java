/** Searches that somebody kept under a name (D-321). */
@NullMarked
package fr.raccordement.api.recherche;

import org.jspecify.annotations.NullMarked;
