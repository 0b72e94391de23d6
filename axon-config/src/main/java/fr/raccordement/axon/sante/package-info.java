/** What the program says about its own health. */
@NullMarked
package fr.raccordement.axon.sante;

import org.jspecify.annotations.NullMarked;
