/** How messages and tokens become JSON and come back. */
@NullMarked
package fr.raccordement.axon.serialisation;

import org.jspecify.annotations.NullMarked;
