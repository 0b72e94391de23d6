/** How messages and tokens become JSON and come back. */
@NullMarked
package fr.raccordement.axon.serialization;

import org.jspecify.annotations.NullMarked;
