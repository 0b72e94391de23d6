/** The searches that people kept, folded from their own events when they are asked for (D-253). */
@NullMarked
package fr.raccordement.query.recherche;

import org.jspecify.annotations.NullMarked;
