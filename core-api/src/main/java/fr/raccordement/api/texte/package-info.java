/** What people typed of a thing, and that it was forgotten. */
@NullMarked
package fr.raccordement.api.texte;

import org.jspecify.annotations.NullMarked;
