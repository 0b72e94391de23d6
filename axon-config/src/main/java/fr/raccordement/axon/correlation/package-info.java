/** The id under which the log lines of all that one call causes are found. */
@NullMarked
package fr.raccordement.axon.correlation;

import org.jspecify.annotations.NullMarked;
