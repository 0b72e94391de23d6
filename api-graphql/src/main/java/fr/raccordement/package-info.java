/** The program: every module of Raccordement, started together. */
@NullMarked
package fr.raccordement;

import org.jspecify.annotations.NullMarked;
