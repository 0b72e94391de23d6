/** The searches that people kept, each person's their own (D-253). */
@NullMarked
package fr.raccordement.command.recherche;

import org.jspecify.annotations.NullMarked;
