/** What the program says about its own health. */
@NullMarked
package fr.raccordement.axon.health;

import org.jspecify.annotations.NullMarked;
